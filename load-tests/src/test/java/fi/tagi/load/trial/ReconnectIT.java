package fi.tagi.load.trial;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** All come back to a server that went away. */
class ReconnectIT extends Trial {
  @Test
  void aServerThatIsKilledAndRestarted() throws IOException, InterruptedException {
    isSound(new ReconnectStorm(), 3, 12);
  }
}
