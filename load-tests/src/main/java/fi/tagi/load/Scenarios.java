package fi.tagi.load;

import fi.tagi.load.scenario.ClaimStorm;
import fi.tagi.load.scenario.Scenario;
import java.util.List;

/** Every scenario, in the order in which they are listed. */
final class Scenarios {
  /** What can be run. */
  static final List<Scenario> ALL = List.of(new ClaimStorm());

  private Scenarios() {}
}
