package fi.tagi.load;

import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.scenario.ClaimStorm;
import fi.tagi.load.scenario.Report;
import fi.tagi.load.wire.Sockets;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code load claim-storm}. */
@Command(
    name = "claim-storm",
    description =
        "Every contact is claimed by every responder at the same moment: one winner each.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ClaimStormCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ServerOptions options = new ServerOptions();

  @Option(names = "--responders", paramLabel = "N", description = "How many claim each contact.")
  private int responders = 20;

  @Option(names = "--contacts", paramLabel = "N", description = "How many contacts come.")
  private int contacts = 50;

  @Option(names = "--at-once", paramLabel = "N", description = "How many at the same time.")
  private int atOnce = 10;

  @Option(names = "--seconds", paramLabel = "N", description = "How long it may take at the most.")
  private int seconds = 120;

  @Override
  public Integer call() throws Exception {
    if (atOnce > Crew.MAXIMUM) {
      throw new ParameterException(
          spec.commandLine(), "--at-once: at most " + Crew.MAXIMUM + ", for one may win them all");
    }
    URI server = options.server();
    Dice dice = options.dice();
    System.out.println("seed " + options.seed());
    System.out.println("making " + responders + " accounts");
    try (Crew crew = Crew.gather(server, options.manager(), responders, dice);
        Sockets sockets = new Sockets(server)) {
      ClaimStorm.Settings settings =
          new ClaimStorm.Settings(crew.line(), contacts, atOnce, Duration.ofSeconds(seconds));
      Report report = new ClaimStorm(settings, crew.members(), sockets, dice).run();
      System.out.print(report.text());
      return report.isSound() ? 0 : 1;
    }
  }
}
