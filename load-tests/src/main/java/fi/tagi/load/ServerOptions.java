package fi.tagi.load;

import fi.tagi.load.meter.Progress;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.server.GivenServer;
import fi.tagi.load.server.History;
import fi.tagi.load.server.LocalServer;
import fi.tagi.load.server.Postgres;
import fi.tagi.load.server.Program;
import fi.tagi.load.server.Storage;
import fi.tagi.load.server.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server: one that runs, or one that is started for the run. */
final class ServerOptions {
  private static final int YEARS = 5;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "A running server's public address, http://127.0.0.1:8080, on this machine;"
              + " without it one is started for the run.")
  private @Nullable URI server;

  @Option(
      names = "--manager",
      paramLabel = "NAME",
      description = "With --server: a manager, who makes a line and accounts for the robots.")
  private String manager = "";

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      defaultValue = "${env:TAGI_LOAD_PASSWORD}",
      description = "The manager's password; better given in the variable TAGI_LOAD_PASSWORD.",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
  private @Nullable String password;

  @Option(
      names = "--db",
      paramLabel = "DATABASE",
      description = "Of the server that is started: ${COMPLETION-CANDIDATES}.")
  private Kind database = Kind.sqlite;

  @Option(
      names = "--history",
      paramLabel = "N",
      description =
          "Contacts of a made-up past of five years in the database of the server that is started.")
  private int history = 0;

  @Option(
      names = "--java-opts",
      paramLabel = "OPTIONS",
      description = "For the virtual machine of the server that is started.")
  private String javaOptions = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where the random ids begin; a new one each time when not given.")
  private long seed = new SecureRandom().nextLong();

  /** Which database, as it is written. */
  enum Kind {
    sqlite,
    postgres
  }

  /** The server. */
  Target target(Progress progress) throws IOException, InterruptedException {
    if (server != null) {
      return new GivenServer(checked(server), new Crew.Manager(manager(), password()));
    }
    Program program = Program.launcher().withJavaOptions(javaOptions);
    progress.say("starting a server on " + database + (history > 0 ? " with its past" : ""));
    return LocalServer.start(program, storage(), Map.of(), new History(history, YEARS));
  }

  private Storage storage() throws IOException {
    return database == Kind.sqlite ? Storage.sqlite() : Postgres.start();
  }

  private String manager() {
    if (manager.isEmpty()) {
      throw wrong("--server needs --manager and --password");
    }
    return manager;
  }

  private String password() {
    if (password == null || password.isEmpty()) {
      throw wrong("--server needs --manager and --password");
    }
    return password;
  }

  private URI checked(URI url) {
    if (!"http".equals(url.getScheme()) || url.getPort() < 0 || !isLoopback(url)) {
      throw wrong("--server: http, an address of this machine, and a port: http://127.0.0.1:8080");
    }
    return URI.create("http://" + url.getAuthority());
  }

  private ParameterException wrong(String what) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
  }

  private static boolean isLoopback(URI url) {
    try {
      return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Random ids from the seed. */
  Dice dice() {
    return new Dice(seed);
  }

  /** Where the random ids began. */
  long seed() {
    return seed;
  }
}
