package fi.tagi.server.command;

import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.database.Database;
import fi.tagi.server.diary.whole.SqlRebuild;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.statistics.file.CsvWriter;
import fi.tagi.server.statistics.file.CsvWriter.Separator;
import fi.tagi.server.statistics.file.JsonWriter;
import fi.tagi.server.statistics.file.TableWriter;
import fi.tagi.server.statistics.file.TextWriter;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.table.Terms;
import fi.tagi.server.transcript.MasterKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The statistics. A report may be made beside a running server. */
@Command(
    name = "statistics",
    description = "Reports, and the rows that they are made from.",
    synopsisSubcommandLabel = "COMMAND")
final class StatisticsCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** What is asked of a report. */
  static final class Asked {
    @Option(names = "--line", required = true, paramLabel = "L", description = "The line.")
    private String line = "";

    @Option(names = "--from", required = true, paramLabel = "D", description = "The first date.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "D",
        description = "The last date: a day, an ISO week, a month, a quarter or a year in all.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
        names = "--by",
        paramLabel = "HOW",
        description =
            "${sys:line.separator}"
                + "day, week, month, quarter, year: the numbers of each, from and to being the"
                + " ends of any such;${sys:line.separator}"
                + "hours: demand against staffing by the hours of a week;${sys:line.separator}"
                + "shifts: the load of each shift;${sys:line.separator}"
                + "site, language, role, who, age_band, theme, level, referral, disposition: how"
                + " many have each code;${sys:line.separator}"
                + "two of these, such as theme,level: how many have both."
                + "${sys:line.separator}Without it, everything at a glance.")
    private String by = "";
  }

  /** How a report is printed. */
  static final class Form {
    @Option(names = "--json", description = "As JSON, with the definitions.")
    private boolean json;

    @Option(names = "--csv", description = "As CSV, one table after another.")
    private boolean csv;
  }

  /** Prints what the pages show, by the same code. */
  @Command(name = "report", description = "Prints what the pages show.")
  int report(
      @Mixin ConfigOptions options, @Mixin Asked asked, @ArgGroup(exclusive = true) Form form)
      throws Failure {
    ServerConfig config = options.read(Map.of());
    try (SystemScheduler scheduler = new SystemScheduler()) {
      Tools tools = new Tools(InstantSource.system(), scheduler, IdSource.secure());
      try (Core core = Core.open(config, tools)) {
        Line line =
            core.lines()
                .find(asked.line)
                .orElseThrow(() -> new Failure("there is no line " + asked.line));
        Reported reported =
            new Reported(
                core.reporting(config.threshold()), core.demand(), line, tools.clock().instant());
        print(reported.tables(asked.from, asked.to, asked.by), form);
        return 0;
      }
    } catch (MasterKey.Unusable e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  private void print(List<Table> tables, Form form) {
    try {
      if (form != null && form.json) {
        print(new JsonWriter(Terms.shipped()), tables);
      } else if (form != null && form.csv) {
        for (Table table : tables) {
          print(new CsvWriter(Separator.COMMA), List.of(table));
        }
      } else {
        print(new TextWriter(), tables);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(TableWriter writer, List<Table> tables) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.write(tables, bytes);
    spec.commandLine().getOut().println(bytes.toString(StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
  }

  /** Makes the rows of facts again from the diary. */
  @Command(name = "rebuild", description = "Makes the rows of facts again from the diary.")
  int rebuild(@Mixin ConfigOptions options) throws Failure {
    ServerConfig config = options.read(Map.of());
    // A server that writes meanwhile could write between what was read and what is made of it.
    try (var _ = DataFolder.hold(config.data());
        Database database = Database.open(config.database())) {
      int rows = new SqlRebuild(database).facts();
      spec.commandLine().getOut().println("Rebuilt the facts of " + rows + " contacts.");
      return 0;
    }
  }
}
