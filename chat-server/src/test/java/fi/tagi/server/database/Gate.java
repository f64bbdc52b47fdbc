package fi.tagi.server.database;

import java.util.concurrent.CountDownLatch;

/** Work that holds a writer until a test lets it go on. */
final class Gate {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  int pass() {
    reached.countDown();
    await(open);
    return 1;
  }

  /** Somebody who writes, and is held in the midst of it. */
  Callers<Integer> holds(Database database) {
    Callers<Integer> held = Callers.start(1, n -> database.write(sql -> pass()));
    isReached();
    return held;
  }

  void isReached() {
    await(reached);
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
