package fi.tagi.load.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.report.Report;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An ordinary day beside somebody who makes trouble. */
class TroubleIT extends Trial {
  @Test
  void consolesThatStopReading() throws IOException, InterruptedException {
    Report report = isSound(new SlowConsoles(), 4, 8);
    assertThat(report.figure("told their own code")).isEqualTo(report.figure("slow consoles"));
  }

  @Test
  void aServerThatIsAttacked() throws IOException, InterruptedException {
    isSound(new Hostile(), 4, 8);
  }
}
