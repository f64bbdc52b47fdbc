package fi.tagi.load;

import fi.tagi.load.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code load}: lists the scenarios, or runs one. */
@Command(
    name = "load",
    description = "Robots that speak the protocol with a server, check its promises and measure.",
    synopsisSubcommandLabel = "SCENARIO",
    commandListHeading = "%nScenarios:%n",
    footer = {
      "",
      "Exit code: 0 every promise was kept, 1 one was broken or the run failed, 2 wrong options.",
      "Options of a scenario: load SCENARIO --help"
    })
public final class Main implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, not run yet. */
  static CommandLine commandLine() {
    CommandLine main = new CommandLine(new Main());
    for (Scenario scenario : Scenarios.ALL) {
      CommandLine command = new CommandLine(new ScenarioCommand(scenario));
      // Descriptions are format strings there.
      String description = scenario.description().replace("%", "%%");
      command.getCommandSpec().usageMessage().description(description);
      main.addSubcommand(scenario.name(), command);
    }
    main.addSubcommand(new BarsCommand());
    main.addSubcommand(new JmhCommand());
    main.setCaseInsensitiveEnumValuesAllowed(true);
    return main.setExecutionExceptionHandler((fault, command, _) -> {
      command.getErr().println("load: " + fault.getMessage());
      return 1;
    });
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
