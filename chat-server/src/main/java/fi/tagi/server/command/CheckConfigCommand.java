package fi.tagi.server.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says every fault of the configuration, or that there is none; opens nothing. */
@Command(name = "check-config", description = "Says every fault of the configuration, or none.")
final class CheckConfigCommand implements Callable<Integer> {
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    options.read(Map.of());
    spec.commandLine().getOut().println("The configuration is sound.");
    return 0;
  }
}
