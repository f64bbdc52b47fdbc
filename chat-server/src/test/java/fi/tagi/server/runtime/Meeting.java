package fi.tagi.server.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A place in a planted fault at which the first so many wait for each other, so that the fault is
 * there each time; whoever comes later passes.
 */
public final class Meeting {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch missing;

  /** A meeting of so many. */
  public Meeting(int people) {
    missing = new CountDownLatch(people);
  }

  /** Comes, and goes on when everybody has come. */
  public void come() {
    missing.countDown();
    try {
      if (!missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the others did not come");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
