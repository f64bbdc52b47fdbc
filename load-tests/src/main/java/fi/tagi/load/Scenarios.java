package fi.tagi.load;

import fi.tagi.load.limit.MachineLimits;
import fi.tagi.load.measure.Arrivals;
import fi.tagi.load.measure.Claims;
import fi.tagi.load.measure.FanOut;
import fi.tagi.load.measure.Idle;
import fi.tagi.load.measure.Statistics;
import fi.tagi.load.measure.Verifying;
import fi.tagi.load.relay.Relay;
import fi.tagi.load.scenario.ClaimStorm;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.trial.CrisisDay;
import fi.tagi.load.trial.Hostile;
import fi.tagi.load.trial.OrdinaryDay;
import fi.tagi.load.trial.ReconnectStorm;
import fi.tagi.load.trial.SlowConsoles;
import java.util.List;

/** Every scenario, in the order in which they are listed. */
final class Scenarios {
  /** What can be run. */
  static final List<Scenario> ALL =
      List.of(
          new ClaimStorm(),
          new OrdinaryDay(),
          new CrisisDay(),
          new ReconnectStorm(),
          new SlowConsoles(),
          new Hostile(),
          Claims.alone(),
          Claims.rush(),
          new FanOut(),
          Relay.atRate(),
          Relay.atSaturation(),
          new Arrivals(),
          new Idle(),
          new Statistics(),
          new Verifying(),
          new MachineLimits());

  private Scenarios() {}
}
