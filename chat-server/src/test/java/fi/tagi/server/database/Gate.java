package fi.tagi.server.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Work that holds a writer until a test lets it go on. */
final class Gate {
  private final Semaphore reached = new Semaphore(0);
  private final CountDownLatch open = new CountDownLatch(1);

  int pass() {
    reached.release();
    await(open);
    return 1;
  }

  void isReached() {
    isReached(1);
  }

  void isReached(int by) {
    reached.acquireUninterruptibly(by);
  }

  void letGo() {
    open.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
