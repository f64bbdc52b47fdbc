package fi.tagi.load.measure;

import fi.tagi.load.meter.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Many who come, some at a time, and are then all there; and what went wrong with any of them. Safe
 * for use by many threads.
 */
final class Crowd {
  private static final int AT_ONCE = 128;
  private static final long SECONDS_MAX = 180;
  private static final long AWAIT_SECONDS_MAX = 60;

  private final String who;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<String, Integer> faults = new ConcurrentHashMap<>();
  private volatile boolean over;

  Crowd(String who) {
    this.who = who;
  }

  /** Has so many come; returns when all said that they are {@link #here}. */
  void gather(int count, Progress progress, IntConsumer come)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      if (!free.tryAcquire(SECONDS_MAX, TimeUnit.SECONDS) || !faults.isEmpty()) {
        throw new IOException("%s %d of %d did not come: %s".formatted(who, i, count, faults()));
      }
      if (i % 1_000 == 0) {
        progress.say("%s: %d of %d".formatted(who, i, count));
      }
      come.accept(i);
    }
    if (!free.tryAcquire(AT_ONCE, SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IOException("%s did not all come: %s".formatted(who, faults()));
    }
    free.release(AT_ONCE);
  }

  /** Waits for so many permits of something that those of the crowd do. */
  void await(Semaphore permits, int count, String what) throws IOException, InterruptedException {
    if (!permits.tryAcquire(count, AWAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IOException(
          "%s: %d of %d in time %s".formatted(what, permits.availablePermits(), count, faults()));
    }
  }

  /** One is here. */
  void here() {
    free.release();
  }

  /** Something that must not happen, unless it is over. */
  void fault(String what) {
    if (!over) {
      faults.merge(what, 1, Integer::sum);
    }
  }

  /** One lost the connection. */
  void lost(int code) {
    fault(who + ": a connection was lost, code " + code);
  }

  /** From now on lost connections are nobody's fault. */
  void over() {
    over = true;
  }

  List<String> faults() {
    return faults.entrySet().stream()
        .map(fault -> fault.getKey() + (fault.getValue() > 1 ? " × " + fault.getValue() : ""))
        .sorted()
        .toList();
  }
}
