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
  private static final Path USUAL_FILE = Path.of("tagi.yaml");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The file of settings; without it tagi.yaml in this folder, if there is one.")
  @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of everything the server keeps; without it ./data.")
  @Nullable Path data;

  /** The configuration, with what other options of the command say over it. */
  public ServerConfig read(Map<String, String> more) throws Failure {
    Map<String, String> commandLine = new LinkedHashMap<>(more);
    if (data != null) {
      commandLine.put("data", data.toString());
    }
    Optional<Path> chosen = Optional.ofNullable(file);
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
