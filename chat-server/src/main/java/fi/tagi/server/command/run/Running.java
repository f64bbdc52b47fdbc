package fi.tagi.server.command.run;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.runtime.Shutdown;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run} does, when its options are known.
 *
 * @param file the file of settings, where one was named
 * @param data the folder of data, where one was named
 * @param settings what other options say over it
 * @param printConfig whether to print it, and not start
 */
public record Running(
    Optional<Path> file, Optional<Path> data, Map<String, String> settings, boolean printConfig) {

  /** The gateway takes at most 8 s to let everybody go; the rest of the 10 s is the database's. */
  private static final Duration STOP_MAX = Duration.ofMillis(9_500);

  private static final Set<String> VALUED =
      Set.of(ConfigOptions.CONFIG, ConfigOptions.DATA, RunCommand.PORT);

  private static final Set<String> FLAGS = Set.of(RunCommand.DEMO, RunCommand.PRINT_CONFIG);

  /** How a path begins that does not begin with a letter. */
  private static final Set<String> PATHS = Set.of(".", "/");

  static Running of(
      ConfigOptions options, boolean demo, @Nullable String port, boolean printConfig) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (demo) {
      settings.put("demo", "true");
    }
    if (port != null) {
      settings.put("listen.port", port);
    }
    return new Running(options.file(), options.data(), settings, printConfig);
  }

  /**
   * The same where the arguments are {@code run} and nothing but its options, each once, its value
   * after a space; empty for whatever else was written, which picocli knows or refuses. To load
   * that takes a tenth of a start, since its classes are of a version that the ahead-of-time cache
   * does not take.
   */
  public static Optional<Running> plain(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("run")) {
      return Optional.empty();
    }
    Map<String, String> given = new HashMap<>();
    int at = 1;
    while (at < arguments.length) {
      String name = arguments[at];
      boolean isValued = VALUED.contains(name);
      String value = isValued && at + 1 < arguments.length ? arguments[at + 1] : "";
      boolean isKnown = isValued ? isPlain(value) : FLAGS.contains(name);
      if (!isKnown || given.put(name, value) != null) {
        return Optional.empty();
      }
      at += isValued ? 2 : 1;
    }
    ConfigOptions options =
        new ConfigOptions(path(given, ConfigOptions.CONFIG), path(given, ConfigOptions.DATA));
    return Optional.of(
        of(
            options,
            given.containsKey(RunCommand.DEMO),
            given.get(RunCommand.PORT),
            given.containsKey(RunCommand.PRINT_CONFIG)));
  }

  /** Whether it begins as a value does, and neither as an option nor as a file of arguments. */
  private static boolean isPlain(String value) {
    return !value.isEmpty()
        && (Character.isLetterOrDigit(value.charAt(0)) || PATHS.contains(value.substring(0, 1)));
  }

  private static @Nullable Path path(Map<String, String> given, String option) {
    String value = given.get(option);
    return value == null ? null : Path.of(value);
  }

  /** Prints the configuration, or starts the server and returns when the process ends. */
  public int in(PrintWriter out) throws Failure {
    ServerConfig config = ConfigOptions.read(file, data, settings);
    if (printConfig) {
      config.shown().forEach((path, value) -> out.println((path + ": " + value).strip()));
      return 0;
    }
    RunningServer server = RunningServer.start(config, out);
    Shutdown.onRequest(STOP_MAX, server::close);
    Shutdown.await();
    return 0;
  }
}
