package fi.tagi.server.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after another, in the order they came, each seeing what the one before did. It
 * holds a thread only while it has tasks, and never more of them than its capacity.
 */
public final class SerialExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

  private final Executor executor;
  private final int capacity;
  private final Queue<Runnable> tasks = new ArrayDeque<>(1);
  private boolean running;

  /**
   * An executor with nothing to do.
   *
   * @param executor gives a thread while there are tasks
   * @param capacity how many tasks may wait
   */
  public SerialExecutor(Executor executor, int capacity) {
    this.executor = executor;
    this.capacity = capacity;
  }

  /** Runs each run of tasks on a virtual thread of its own, so that they may block. */
  public static SerialExecutor onVirtualThreads(String name, int capacity) {
    return new SerialExecutor(task -> Thread.ofVirtual().name(name).start(task), capacity);
  }

  /** Takes the task, or answers false when as many wait as the capacity. */
  public boolean offer(Runnable task) {
    synchronized (tasks) {
      if (tasks.size() >= capacity) {
        return false;
      }
      tasks.add(task);
      if (running) {
        return true;
      }
      running = true;
    }
    executor.execute(this::drain);
    return true;
  }

  private void drain() {
    while (true) {
      Runnable task;
      synchronized (tasks) {
        task = tasks.poll();
        if (task == null) {
          running = false;
          return;
        }
      }
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        // An Error too: the tasks behind it must not wait for ever.
        LOG.warn("serial task failed", e);
      }
    }
  }
}
