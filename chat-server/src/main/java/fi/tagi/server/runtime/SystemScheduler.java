package fi.tagi.server.runtime;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scheduler of a running server: one timer thread that starts a virtual thread for each task
 * that is due.
 */
public final class SystemScheduler implements Scheduler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SystemScheduler.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());

  @Override
  public Cancellable after(Duration delay, Runnable task) {
    ScheduledFuture<?> future =
        timer.schedule(
            () -> Thread.ofVirtual().name("scheduled").start(() -> runLogged(task)),
            delay.toNanos(),
            TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  @Override
  public Cancellable every(Duration pause, Runnable task) {
    AtomicBoolean cancelled = new AtomicBoolean();
    again(pause, task, cancelled);
    return () -> cancelled.set(true);
  }

  private void again(Duration pause, Runnable task, AtomicBoolean cancelled) {
    if (cancelled.get()) {
      return;
    }
    try {
      after(
          pause,
          () -> {
            if (!cancelled.get()) {
              runLogged(task);
              again(pause, task, cancelled);
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("scheduler is closed");
    }
  }

  private static void runLogged(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      // An Error too: what runs again and again must not end with it.
      LOG.warn("scheduled task failed", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
