package fi.tagi.server.command;

import fi.tagi.protocol.Role;
import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.command.start.FirstStart;
import fi.tagi.server.database.Database;
import fi.tagi.server.http.Json;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.api.ProblemForm;
import fi.tagi.server.schedule.document.ScheduleAt;
import fi.tagi.server.schedule.document.SqlLines;
import fi.tagi.server.schedule.exchange.ScheduleFile;
import fi.tagi.server.schedule.problem.Problems;
import fi.tagi.server.transcript.MasterKey;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The schedules of lines. May be used beside a running server, which sees a change in seconds. */
@Command(
    name = "schedule",
    description = "When lines are open, and to whom.",
    synopsisSubcommandLabel = "COMMAND")
final class ScheduleCommand {
  private static final String ALL = "all";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Writes schedules to a file, or prints them. */
  @Command(
      name = "export",
      description = "Writes schedules to a file, JSON by its name or else YAML, or prints them.")
  int export(
      @Mixin ConfigOptions options,
      @Option(names = "--line", required = true, paramLabel = "L", description = "A line, or all.")
          String line,
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file; else printed.")
          @Nullable Path file)
      throws Failure {
    return reading(
        options,
        lines -> {
          SortedMap<String, ScheduleRules> schedules = new TreeMap<>();
          List<Line> chosen = ALL.equals(line) ? lines.all() : List.of(require(lines, line));
          chosen.forEach(one -> schedules.put(one.code(), lines.edition(one.code()).rules()));
          if (file == null) {
            out().print(ScheduleFile.yaml(schedules));
            out().flush();
          } else {
            ScheduleFile.write(file, schedules);
          }
        });
  }

  /** Replaces the schedules of the lines in a file, all or none. */
  @Command(
      name = "import",
      description = "Replaces the schedules of the lines in a file, all of them or none.")
  int replace(
      @Mixin ConfigOptions options,
      @Parameters(paramLabel = "FILE", description = "YAML, or JSON if its name ends so.")
          Path file)
      throws Failure {
    ServerConfig config = options.read(Map.of());
    DataFolder.make(config.data());
    try (SystemScheduler scheduler = new SystemScheduler()) {
      Tools tools = new Tools(InstantSource.system(), scheduler, IdSource.secure());
      try (Core core = Core.open(config, tools)) {
        FirstStart.prepare(config, core, tools);
        SortedMap<String, ScheduleRules> schedules = ScheduleFile.read(file, codes(core.lines()));
        core.lines().replaceSchedules(schedules, Actor.OPERATOR);
        Set<Role> staffed = core.accounts().staffedRoles();
        schedules.keySet().forEach(line -> told(line, core.lines().schedule(line), staffed));
        return 0;
      }
    } catch (MasterKey.Unusable e) {
      throw new Failure(String.valueOf(e.getMessage()));
    } catch (ScheduleFile.Unreadable e) {
      throw new Failure(e.faults());
    }
  }

  private void told(String line, Schedule schedule, Set<Role> staffed) {
    out().println("Replaced the schedule of " + line + ".");
    Problems.of(schedule, InstantSource.system().instant(), staffed).stream()
        .map(ProblemForm::of)
        .forEach(problem -> out().println("  note: " + problem.text()));
  }

  /** Says what a visitor meets who comes at an instant. */
  @Command(name = "at", description = "Says whether a line is open at an instant, and why.")
  int at(
      @Mixin ConfigOptions options,
      @Option(names = "--line", required = true, paramLabel = "L", description = "The line.")
          String line,
      @Option(
              names = "--at",
              required = true,
              paramLabel = "INSTANT",
              description = "Such as 2027-03-24T15:30:00Z or 2027-03-24T17:30+02:00.")
          String at,
      @Option(names = "--json", description = "As JSON.") boolean json)
      throws Failure {
    Instant instant = instant(at);
    return reading(
        options,
        lines -> {
          Line known = require(lines, line);
          ScheduleAt told = ScheduleAt.of(lines.schedule(line), instant);
          if (json) {
            out().println(new String(Json.write(told), StandardCharsets.UTF_8));
          } else {
            new OpennessText(out(), known).print(told);
          }
        });
  }

  private static Instant instant(String text) throws Failure {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      if (ScheduleAt.knows(instant)) {
        return instant;
      }
      throw new Failure("--at: schedules know the years 2000 to 2099");
    } catch (DateTimeParseException e) {
      throw new Failure(
          "--at: not an instant; write it like 2027-03-24T15:30:00Z or 2027-03-24T17:30+02:00");
    }
  }

  private static Line require(Lines lines, String code) throws Failure {
    return lines
        .find(code)
        .orElseThrow(() ->
            new Failure(
                "there is no line " + code + "; there are: " + String.join(", ", codes(lines))));
  }

  private static Set<String> codes(Lines lines) {
    return lines.all().stream().map(Line::code).collect(Collectors.toCollection(TreeSet::new));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static int reading(ConfigOptions options, Reading reading) throws Failure {
    try (Database database = Database.open(options.read(Map.of()).database())) {
      reading.of(new SqlLines(database, new SqlAuditTrail(database, InstantSource.system())));
      return 0;
    } catch (ScheduleFile.Unreadable e) {
      throw new Failure(e.faults());
    }
  }

  private interface Reading {
    void of(Lines lines) throws Failure, ScheduleFile.Unreadable;
  }

  /** What a visitor meets at an instant, in lines that people read. */
  private static final class OpennessText {
    private static final DateTimeFormatter LOCAL =
        DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss xxx", Locale.ENGLISH);
    private static final String UNKNOWN = "unknown";

    private final PrintWriter out;
    private final Line line;

    OpennessText(PrintWriter out, Line line) {
      this.out = out;
      this.line = line;
    }

    void print(ScheduleAt told) {
      row("line", line.code() + ", " + line.zone());
      row("at", time(told.at()));
      row("open", told.open() ? "yes" : "no");
      row("roles", roles(told));
      row("until", time(told.until()));
      row("takes arrivals", told.takesArrivals() ? "yes" : "no");
      row("arrivals until", time(told.arrivalsUntil()));
      row("next opening", time(told.nextOpening()));
      row("reason", "none".equals(told.holiday()) ? told.reason() : "holiday, " + told.holiday());
      row("text", told.texts().fi());
      out.flush();
    }

    private static String roles(ScheduleAt told) {
      return told.roles().stream()
          .map(Role::name)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }

    private String time(String instant) {
      return UNKNOWN.equals(instant)
          ? instant
          : instant + "  " + LOCAL.format(Instant.parse(instant).atZone(line.zone()));
    }

    private void row(String name, String value) {
      out.println(String.format("%-15s %s", name + ":", value).stripTrailing());
    }
  }
}
