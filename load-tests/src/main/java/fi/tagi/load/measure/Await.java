package fi.tagi.load.measure;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what others do, and not for ever. */
final class Await {
  private static final long SECONDS_MAX = 60;

  private Await() {}

  /** Takes so many permits. */
  static void all(Semaphore permits, int count, String what, Supplier<List<String>> faults)
      throws IOException, InterruptedException {
    if (!permits.tryAcquire(count, SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IOException(
          "%s: %d of %d in time %s"
              .formatted(what, permits.availablePermits(), count, faults.get()));
    }
  }
}
