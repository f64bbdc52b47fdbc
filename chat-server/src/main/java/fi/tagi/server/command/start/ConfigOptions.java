package fi.tagi.server.command.start;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.config.ConfigFaults;
import fi.tagi.server.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which every command finds the configuration. */
public final class ConfigOptions {
  public static final String CONFIG = "--config";
  public static final String DATA = "--data";

  private static final Path USUAL_FILE = Path.of("tagi.yaml");

  @Option(
      names = CONFIG,
      paramLabel = "FILE",
      description = "The file of settings; without it tagi.yaml in this folder, if there is one.")
  private @Nullable Path file;

  @Option(
      names = DATA,
      paramLabel = "DIR",
      description = "The folder of everything the server keeps; without it ./data.")
  private @Nullable Path data;

  /** Options that nobody has given yet. */
  public ConfigOptions() {}

  /** Options that were given. */
  public ConfigOptions(@Nullable Path file, @Nullable Path data) {
    this.file = file;
    this.data = data;
  }

  /** The file of settings, where one was named. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The folder of data, where one was named. */
  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  /** The configuration, with what other options of the command say over it. */
  public ServerConfig read(Map<String, String> more) throws Failure {
    return read(file(), data(), more);
  }

  /** The same for options whose values are known. */
  public static ServerConfig read(
      Optional<Path> file, Optional<Path> data, Map<String, String> more) throws Failure {
    Map<String, String> commandLine = new LinkedHashMap<>(more);
    data.ifPresent(folder -> commandLine.put("data", folder.toString()));
    Optional<Path> chosen = file;
    if (chosen.isEmpty() && Files.exists(USUAL_FILE)) {
      chosen = Optional.of(USUAL_FILE);
    }
    try {
      return ServerConfig.of(new Settings.Sources(chosen, System.getenv(), commandLine));
    } catch (ConfigFaults e) {
      throw new Failure(e.lines());
    }
  }
}
