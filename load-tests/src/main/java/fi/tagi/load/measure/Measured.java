package fi.tagi.load.measure;

import fi.tagi.load.office.Crew;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Stage;
import java.io.IOException;

/** A scenario that can be run with people who are there already. */
public interface Measured extends Scenario {
  /** Runs with this cast. */
  Report run(Stage stage, Cast cast) throws IOException, InterruptedException;

  /** How many accounts it needs for this stage. */
  default int accounts(Stage stage) {
    return stage.sizes().responders();
  }

  @Override
  default Report run(Stage stage) throws IOException, InterruptedException {
    Crew crew = stage.crew(accounts(stage));
    return run(stage, Cast.of(crew));
  }
}
