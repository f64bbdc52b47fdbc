package fi.tagi.server.command;

import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.command.start.FirstStart;
import fi.tagi.server.demo.Demo;
import fi.tagi.server.demo.PastShifts;
import fi.tagi.server.demo.Years;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.whole.SqlFill;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.secret.SecretFile;
import fi.tagi.server.shift.book.SqlShiftBook;
import fi.tagi.server.transcript.MasterKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills an empty database with a made-up history, to look at reports and to measure with. */
@Command(
    name = "demo-data",
    description =
        "Fills an empty database with years of a made-up history of a line that is open round the"
            + " clock, the same every time.")
final class DemoDataCommand implements Callable<Integer> {
  private static final int TELL_EVERY = 100_000;

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--contacts",
      required = true,
      paramLabel = "N",
      description = "How many contacts in all.")
  private int contacts = 0;

  @Option(
      names = "--years",
      required = true,
      paramLabel = "Y",
      description = "Over how many years, up to yesterday.")
  private int years = 0;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    if (contacts < 1 || years < 1 || years > 50) {
      throw new Failure("there must be contacts, and 1 to 50 years");
    }
    ServerConfig config = options.read(Map.of());
    DataFolder.make(config.data());
    try (var _ = DataFolder.hold(config.data());
        SystemScheduler scheduler = new SystemScheduler()) {
      Tools tools = new Tools(InstantSource.system(), scheduler, IdSource.secure());
      try (Core core = Core.open(config, tools)) {
        FirstStart.prepare(config, core, tools);
        fill(core, tools);
        return 0;
      }
    } catch (MasterKey.Unusable e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  private void fill(Core core, Tools tools) throws Failure {
    SqlDiary diary = new SqlDiary(core.database());
    if (!diary.isEmpty()) {
      throw new Failure("there are contacts in this database already");
    }
    Line line = core.lines().all().getFirst();
    core.lines().saveWindows(line.code(), Demo.roundTheClock(tools.ids()));
    LocalDate today = tools.clock().instant().atZone(line.zone()).toLocalDate();
    PastShifts shifts =
        new PastShifts(new SqlShiftBook(core.database()), core.lines(), core.database(), line);
    new Years(new SqlFill(core.database()), shifts, line.code(), line.zone())
        .write(contacts, years, today, this::told);
    core.days().keep(line, today.minusYears(years), today, tools.clock().instant());
    seal(core);
    spec.commandLine()
        .getOut()
        .println(
            "Wrote " + contacts + " contacts of " + years + " years on line " + line.code() + ".");
  }

  private static void seal(Core core) throws Failure {
    try {
      core.sealing().sealAll();
    } catch (SecretFile.Unusable e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  private void told(int written) {
    if (written % TELL_EVERY == 0) {
      spec.commandLine().getErr().println(written + " contacts");
      spec.commandLine().getErr().flush();
    }
  }
}
