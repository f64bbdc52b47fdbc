package fi.tagi.load;

import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server, and who makes the robots' accounts there. */
final class ServerOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--server",
      required = true,
      paramLabel = "URL",
      description =
          "The running server's public address, http://127.0.0.1:8080; this machine only.")
  private @Nullable URI server;

  @Option(
      names = "--manager",
      required = true,
      paramLabel = "NAME",
      description = "The sign-in name of a manager, who makes a line and accounts for the robots.")
  private @Nullable String manager;

  @Option(
      names = "--password",
      required = true,
      paramLabel = "PASSWORD",
      defaultValue = "${env:TAGI_LOAD_PASSWORD}",
      description = "The manager's password; better given in the variable TAGI_LOAD_PASSWORD.",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
  private @Nullable String password;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where the random ids begin; a new one each time when not given.")
  private long seed = new SecureRandom().nextLong();

  /** The server's address. */
  URI server() {
    URI url = Objects.requireNonNull(server);
    if (!"http".equals(url.getScheme()) || url.getPort() < 0 || !isLoopback(url)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--server: http, an address of this machine, and a port: http://127.0.0.1:8080");
    }
    return URI.create("http://" + url.getAuthority());
  }

  private static boolean isLoopback(URI url) {
    try {
      return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The manager. */
  Crew.Manager manager() {
    return new Crew.Manager(Objects.requireNonNull(manager), Objects.requireNonNull(password));
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
