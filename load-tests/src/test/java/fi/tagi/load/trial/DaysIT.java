package fi.tagi.load.trial;

import fi.tagi.load.scenario.ClaimStorm;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Days of a service, one after another. */
class DaysIT extends Trial {
  @Test
  void everyClaimHasOneWinner() throws IOException, InterruptedException {
    isSound(new ClaimStorm(), 6, 12);
  }

  @Test
  void anOrdinaryDay() throws IOException, InterruptedException {
    isSound(new OrdinaryDay(), 4, 14);
  }
}
