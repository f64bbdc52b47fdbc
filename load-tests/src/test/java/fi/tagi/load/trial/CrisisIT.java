package fi.tagi.load.trial;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A day on which more come than can be answered. */
class CrisisIT extends Trial {
  @Test
  void aCrisisDay() throws IOException, InterruptedException {
    isSound(new CrisisDay(), 2, 16);
  }
}
