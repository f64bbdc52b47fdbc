package fi.tagi.server.conversation;

import fi.tagi.server.database.StorageAway;
import fi.tagi.server.runtime.SerialExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task again and again, never twice at once: each time it was asked for since the last run
 * began, and however often it was asked for, once. When the database is away the task is due at the
 * next ask.
 */
final class Refresh {
  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

  private final Runnable task;
  private final SerialExecutor executor;
  private final AtomicBoolean due = new AtomicBoolean();

  Refresh(String name, Runnable task) {
    this.task = task;
    this.executor = SerialExecutor.onVirtualThreads(name, 2);
  }

  /** Whether it was asked for and has not begun. */
  boolean isDue() {
    return due.get();
  }

  void ask() {
    if (due.compareAndSet(false, true) && !executor.offer(this::run)) {
      due.set(false);
    }
  }

  private void run() {
    due.set(false);
    try {
      task.run();
    } catch (StorageAway e) {
      LOG.warn("a screen waits for the database");
    }
  }
}
