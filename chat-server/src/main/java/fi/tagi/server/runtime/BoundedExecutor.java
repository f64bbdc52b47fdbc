package fi.tagi.server.runtime;

import java.util.concurrent.Semaphore;
import org.slf4j.LoggerFactory;

/** Runs each task on a virtual thread of its own, never more of them at once than its capacity. */
public final class BoundedExecutor {
  private final String name;
  private final Semaphore places;

  /**
   * An executor with nothing to do.
   *
   * @param name the name of its threads
   * @param capacity how many tasks may run at once
   */
  public BoundedExecutor(String name, int capacity) {
    this.name = name;
    this.places = new Semaphore(capacity);
  }

  /** Runs the task, or answers false when as many run as the capacity. */
  public boolean offer(Runnable task) {
    if (!places.tryAcquire()) {
      return false;
    }
    Thread.ofVirtual()
        .name(name)
        .start(() -> {
          try {
            task.run();
          } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(BoundedExecutor.class).error("task failed", e);
          } finally {
            places.release();
          }
        });
    return true;
  }
}
