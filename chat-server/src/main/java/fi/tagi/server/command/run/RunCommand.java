package fi.tagi.server.command.run;

import fi.tagi.server.command.start.ConfigOptions;
import fi.tagi.server.command.start.Failure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server, and stops it when the process is asked to end. */
@Command(name = "run", description = "Starts the server.")
public final class RunCommand implements Callable<Integer> {
  static final String DEMO = "--demo";
  static final String PORT = "--port";
  static final String PRINT_CONFIG = "--print-config";

  @Mixin private ConfigOptions options = new ConfigOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = DEMO,
      description = "Fill an empty database with a line, accounts and a history to try.")
  private boolean demo;

  @Option(names = PORT, paramLabel = "N", description = "The port; 0 for any that is free.")
  private @Nullable String port;

  @Option(
      names = PRINT_CONFIG,
      description = "Print every setting, secrets masked, and do not start.")
  private boolean printConfig;

  /** What its options mean. */
  Running running() {
    return Running.of(options, demo, port, printConfig);
  }

  @Override
  public Integer call() throws Failure {
    return running().in(spec.commandLine().getOut());
  }
}
