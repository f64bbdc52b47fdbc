package fi.tagi.server.command;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.command.run.RunningServer;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.config.ConfigFaults;
import fi.tagi.server.config.Settings;
import fi.tagi.server.demo.Demo;
import fi.tagi.server.demo.Demo.DemoPerson;
import fi.tagi.server.rehearsal.Rehearsal;
import fi.tagi.server.rehearsal.RehearsalFailed;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.schedule.document.Defaults;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a demo server talk with itself, for the ahead-of-time cache of the virtual machine. */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Lets a server with made-up people talk with itself, in an empty folder.")
final class RehearseCommand implements Callable<Integer> {
  private static final List<String> PAGES =
      List.of("/", "/widget?line=nuoret", "/console", "/manage", "/v1/lines");

  private static final List<String> REPORTS =
      List.of(
          "/v1/statistics/overview?line=%s&period=%s", "/v1/statistics/hours?line=%s&period=%s");

  private static final int LOOKS = 5;

  private static final int STARTS = 3;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "An empty folder, of no use afterwards.")
  private Path data = Path.of("");

  @Option(
      names = "--conversations",
      paramLabel = "N",
      description = "Of each of the three responders.")
  private int conversations = 60;

  @Override
  public Integer call() throws Failure, InterruptedException {
    try {
      try (RunningServer server = RunningServer.start(config("true"), nowhere())) {
        rehearse(server);
      }
      Used.make(config("false"));
      // As it will start on every later day: over what others have left.
      for (int i = 0; i < STARTS; i++) {
        try (RunningServer server = RunningServer.start(config("false"), nowhere())) {
          at(server).look(List.of("/readyz"));
        }
      }
      return 0;
    } catch (RehearsalFailed e) {
      throw new Failure("the rehearsal failed: " + e.getMessage());
    }
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(Writer.nullWriter());
  }

  /**
   * Nothing but what is said here: people whose passwords everybody knows must never come into a
   * database that a file of settings or the environment names.
   */
  private ServerConfig config(String demo) throws Failure {
    Map<String, String> settings =
        Map.of(
            "demo", demo, "data", data.toString(), "listen.host", "127.0.0.1", "listen.port", "0");
    try {
      return ServerConfig.of(new Settings.Sources(Optional.empty(), Map.of(), settings));
    } catch (ConfigFaults e) {
      throw new Failure(e.lines());
    }
  }

  private static Rehearsal at(RunningServer server) {
    return new Rehearsal(
        URI.create("http://127.0.0.1:" + server.port()),
        Defaults.read().line().code(),
        CodeLists.shipped().definition(),
        IdSource.secure());
  }

  private void rehearse(RunningServer server) throws RehearsalFailed, InterruptedException {
    Rehearsal rehearsal = at(server);
    int year = InstantSource.system().instant().atZone(ZoneOffset.UTC).getYear();
    Stream<String> reports =
        REPORTS.stream().map(report -> report.formatted(rehearsal.line(), year));
    rehearsal.look(
        DemoPerson.LEENA.signInName(),
        Demo.PASSWORD,
        Stream.concat(PAGES.stream(), reports).toList(),
        LOOKS);
    for (DemoPerson person : List.of(DemoPerson.AINO, DemoPerson.ELIAS, DemoPerson.SOINTU)) {
      rehearsal.play(person.signInName(), Demo.PASSWORD, conversations);
    }
  }
}
