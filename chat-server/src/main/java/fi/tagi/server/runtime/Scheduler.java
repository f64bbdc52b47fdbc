package fi.tagi.server.runtime;

import java.time.Duration;

/** Runs things later. Durations are measured by a monotonic clock. */
public interface Scheduler {
  /** Runs the task once after the delay, on a virtual thread of its own, so that it may block. */
  Cancellable after(Duration delay, Runnable task);

  /**
   * Runs the task again and again, each run a pause after the end of the one before, on a thread on
   * which it may block and reckon; the first after one pause or up to a second later.
   */
  Cancellable every(Duration pause, Runnable task);

  /** Something that was asked for and has not begun. */
  interface Cancellable {
    /** Takes it back; without effect when it runs or ran. */
    void cancel();
  }
}
