package fi.tagi.load.scenario;

import fi.tagi.load.office.Crew;
import fi.tagi.load.report.Report;
import fi.tagi.load.wire.Sockets;
import java.io.IOException;
import java.time.Duration;

/**
 * Every contact is claimed by every responder at the same moment. The winner claims a second time
 * under the same id, ends when everybody was answered, and wraps up.
 */
public final class ClaimStorm implements Scenario {
  /** How many contacts at the same time; one responder may win them all. */
  private static final int AT_ONCE = Crew.MAXIMUM / 2;

  @Override
  public String name() {
    return "claim-storm";
  }

  @Override
  public String description() {
    return "Every contact is claimed by every responder at the same moment: one winner each.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(20, 50, Duration.ofMinutes(2));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    Crew crew = stage.crew(stage.sizes().responders());
    try (Sockets sockets = new Sockets(stage.server())) {
      return new Storm(settings(crew.line(), stage.sizes()), crew.members(), sockets, stage.dice())
          .run();
    }
  }

  private static Storm.Settings settings(String line, Sizes sizes) {
    return new Storm.Settings(line, sizes.contacts(), AT_ONCE, sizes.duration());
  }
}
