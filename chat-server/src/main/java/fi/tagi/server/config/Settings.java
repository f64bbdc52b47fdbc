package fi.tagi.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed reading of settings from all their sources. Whoever reads asks for each setting once, with
 * its default and bounds; a faulty one is noted and its default returned, so that the reading goes
 * on and {@link #finish} can tell all faults at once. Not safe for use by several threads.
 */
public final class Settings {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|min|h|d)");
  private static final String ENVIRONMENT = "TAGI_";

  /** Variables of the launcher and the tests, which are no settings of the server. */
  private static final Pattern NOT_SETTINGS = Pattern.compile("TAGI_(JAVA_OPTS|TEST_.*)");

  private final Map<String, String> file;
  private final String fileName;
  private final Map<String, String> environment;
  private final Map<String, String> commandLine;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  private Settings(Sources sources) throws ConfigFaults {
    this.fileName = sources.file().map(Path::toString).orElse("");
    this.file =
        new TreeMap<>(
            sources.file().isPresent() ? ConfigFile.read(sources.file().get()) : Map.of());
    this.environment = new TreeMap<>();
    sources
        .environment()
        .forEach((name, text) -> {
          if (name.startsWith(ENVIRONMENT) && !NOT_SETTINGS.matcher(name).matches()) {
            environment.put(name, text);
          }
        });
    this.commandLine = new TreeMap<>(sources.commandLine());
  }

  /**
   * Where settings may come from.
   *
   * @param file the YAML file, if any
   * @param environment all variables of the process
   * @param commandLine what the command line says, by path
   */
  public record Sources(
      Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {}

  /**
   * Settings from these sources.
   *
   * @throws ConfigFaults when the file cannot be read as settings at all
   */
  public static Settings of(Sources sources) throws ConfigFaults {
    return new Settings(sources);
  }

  /** A text, which is not empty unless its default is. */
  public String text(String path, String standard) {
    return value(
        path,
        standard,
        text -> {
          if (text.isBlank() && !standard.isEmpty()) {
            throw new IllegalArgumentException("is empty");
          }
          return text;
        });
  }

  /** A text that is never shown. */
  public Secret secret(String path) {
    Secret secret = value(path, Secret.NONE, Secret::new);
    shown.put(path, secret.toString());
    return secret;
  }

  /** A whole number within bounds. */
  public int whole(String path, int standard, int least, int most) {
    return value(
        path,
        standard,
        text -> {
          int number = number(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException("must be from " + least + " to " + most);
          }
          return number;
        });
  }

  /** Yes or no. */
  public boolean flag(String path, boolean standard) {
    return value(
        path,
        standard,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("must be true or false");
            });
  }

  /** A duration, written as a number and a unit: 500ms, 20s, 2min, 8h, 1d. */
  public Duration duration(String path, Duration standard, Duration least, Duration most) {
    Duration read =
        value(
            path,
            standard,
            text -> {
              Duration duration = duration(text);
              if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw new IllegalArgumentException(
                    "must be from " + write(least) + " to " + write(most));
              }
              return duration;
            });
    shown.put(path, write(read));
    return read;
  }

  /** Several of something, each read by the function, which throws IllegalArgumentException. */
  public <T> List<T> list(String path, List<T> standard, Function<String, T> element) {
    List<T> read =
        value(
            path,
            standard,
            text ->
                text.isBlank()
                    ? List.<T>of()
                    : List.of(text.split(",")).stream().map(String::strip).map(element).toList());
    shown.put(path, String.join(", ", read.stream().map(String::valueOf).toList()));
    return read;
  }

  /**
   * Anything else, read by the function, which throws IllegalArgumentException saying what is
   * wrong.
   */
  public <T> T value(String path, T standard, Function<String, T> read) {
    shown.put(path, show(standard));
    Optional<Found> found = take(path);
    if (found.isEmpty()) {
      return standard;
    }
    try {
      T value = read.apply(found.get().text());
      shown.put(path, show(value));
      return value;
    } catch (IllegalArgumentException e) {
      faults.add(found.get().where() + ": " + e.getMessage());
      return standard;
    }
  }

  /** Notes a fault that several settings make together, under the path of one of them. */
  public void fault(String path, String what) {
    faults.add(path + ": " + what);
  }

  /**
   * Ends the reading.
   *
   * @return every setting that was asked for, by path, as it may be shown
   * @throws ConfigFaults with every fault, and everything that was set and not asked for
   */
  public Map<String, String> finish() throws ConfigFaults {
    file.keySet().forEach(path -> faults.add(fileName + ": " + path + ": is no setting"));
    environment.keySet().forEach(name -> faults.add(name + ": is no setting"));
    commandLine.keySet().forEach(path -> faults.add("command line: " + path + ": is no setting"));
    if (!faults.isEmpty()) {
      throw new ConfigFaults(faults);
    }
    return shown;
  }

  private record Found(String where, String text) {}

  /** Takes the setting out of every source; the last source that has it wins. */
  private Optional<Found> take(String path) {
    String variable =
        ENVIRONMENT + path.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    String inFile = file.remove(path);
    String inEnvironment = environment.remove(variable);
    String onCommandLine = commandLine.remove(path);
    if (onCommandLine != null) {
      return Optional.of(new Found("command line: " + path, onCommandLine));
    }
    if (inEnvironment != null) {
      return Optional.of(new Found(variable, inEnvironment));
    }
    return inFile == null
        ? Optional.empty()
        : Optional.of(new Found(fileName + ": " + path, inFile));
  }

  private static String show(Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(String::valueOf).orElse("")
        : String.valueOf(value);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a whole number", e);
    }
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("must be a duration such as 20s, 2min or 8h");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "min" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static String write(Duration duration) {
    if (duration.toMillisPart() != 0) {
      return duration.toMillis() + "ms";
    }
    if (duration.toSecondsPart() != 0 || duration.isZero()) {
      return duration.toSeconds() + "s";
    }
    return duration.toMinutesPart() != 0 ? duration.toMinutes() + "min" : duration.toHours() + "h";
  }
}
