package fi.tagi.load;

import fi.tagi.load.meter.Progress;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.server.Target;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one scenario. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ScenarioCommand implements Callable<Integer> {
  private final Scenario scenario;

  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--responders", paramLabel = "N", description = "How many responders.")
  private @Nullable Integer responders;

  @Option(names = "--contacts", paramLabel = "N", description = "How many contacts.")
  private @Nullable Integer contacts;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long it measures, or may take at the most.")
  private @Nullable Integer seconds;

  ScenarioCommand(Scenario scenario) {
    this.scenario = scenario;
  }

  @Override
  public Integer call() throws Exception {
    Progress progress = Progress.onTerminal();
    Report report;
    try (Target target = scenario.needsServer() ? server.target(progress) : Target.none();
        Stage stage = new Stage(target, sizes(), server.dice(), progress)) {
      report = scenario.run(stage);
    } finally {
      progress.done();
    }
    System.out.println("seed " + server.seed());
    System.out.print(report.text());
    output.write(report);
    return report.isSound() ? 0 : 1;
  }

  private Sizes sizes() {
    Sizes usual = scenario.sizes();
    return new Sizes(
        responders == null ? usual.responders() : responders,
        contacts == null ? usual.contacts() : contacts,
        seconds == null ? usual.duration() : Duration.ofSeconds(seconds));
  }
}
