package fi.tagi.server.runtime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scheduler of a running server: one timer thread that hands each task that is due to a thread.
 * What runs again and again has threads of the operating system, which takes turns among them: a
 * look at everything that is open, on a virtual thread, would have a processor until it ends, and
 * whoever writes would wait. For the same reason such tasks do not begin in the same instant.
 */
public final class SystemScheduler implements Scheduler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SystemScheduler.class);

  /**
   * How far apart tasks begin that are asked for one after another, and how many places there are.
   */
  private static final Duration APART = Duration.ofMillis(37);

  private static final int PLACES = 27;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("scheduled").factory());
  private final AtomicInteger repeated = new AtomicInteger();

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
    Duration apart = APART.multipliedBy(repeated.getAndIncrement() % PLACES);
    again(pause.plus(apart), pause, task, cancelled);
    return () -> cancelled.set(true);
  }

  private void again(Duration first, Duration pause, Runnable task, AtomicBoolean cancelled) {
    if (cancelled.get()) {
      return;
    }
    Runnable run =
        () -> {
          if (!cancelled.get()) {
            runLogged(task);
            again(pause, pause, task, cancelled);
          }
        };
    try {
      timer.schedule(() -> threads.execute(run), first.toNanos(), TimeUnit.NANOSECONDS);
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
    threads.shutdown();
  }
}
