package fi.tagi.server.browser;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long what is said over a {@link Network} takes to get through. */
final class Pace {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long eachWay;
  private long bytesPerSecond = Long.MAX_VALUE;
  private long free = System.nanoTime();

  /** From now on everything takes so long each way, and no more fits through in a second. */
  synchronized void is(Duration time, int bytes) {
    eachWay = time.toNanos();
    bytesPerSecond = bytes;
  }

  /** When so much is through that begins now, after all that began before. */
  synchronized long through(int bytes) {
    free = Math.max(free, System.nanoTime()) + bytes * SECOND / bytesPerSecond;
    return free + eachWay;
  }

  /** Goes there and back. */
  void roundTrip() throws InterruptedException {
    long there = through(0) - System.nanoTime();
    awaits(System.nanoTime() + 2 * there);
  }

  /** Waits until that moment. */
  static void awaits(long moment) throws InterruptedException {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(left);
    }
  }
}
