package fi.tagi.server.command;

import fi.tagi.server.ServerConfig;
import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.runtime.Shutdown;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server, and stops it when the process is asked to end. */
@Command(name = "run", description = "Starts the server.")
final class RunCommand implements Callable<Integer> {
  /** The gateway takes at most 8 s to let everybody go; the rest of the 10 s is the database's. */
  private static final Duration STOP_MAX = Duration.ofMillis(9_500);

  @Mixin private ConfigOptions options = new ConfigOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--demo",
      description = "Fill an empty database with a line, accounts and a history to try.")
  private boolean demo;

  @Option(names = "--port", paramLabel = "N", description = "The port; 0 for any that is free.")
  private @Nullable String port;

  @Option(
      names = "--print-config",
      description = "Print every setting, secrets masked, and do not start.")
  private boolean printConfig;

  @Override
  public Integer call() throws Failure {
    ServerConfig config = options.read(settings());
    PrintWriter out = spec.commandLine().getOut();
    if (printConfig) {
      config.shown().forEach((path, value) -> out.println((path + ": " + value).strip()));
      return 0;
    }
    RunningServer server = RunningServer.start(config, out);
    Shutdown.onRequest(STOP_MAX, server::close);
    Shutdown.await();
    return 0;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (demo) {
      settings.put("demo", "true");
    }
    if (port != null) {
      settings.put("listen.port", port);
    }
    return settings;
  }
}
