package fi.tagi.server.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the process, when the operating system asks for it. */
public final class Shutdown {
  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  private Shutdown() {}

  /**
   * Runs the task when the process is asked to stop (SIGTERM, SIGINT). The process ends when the
   * task is done, and after the given time even if it is not.
   */
  public static void onRequest(Duration atMost, Runnable stop) {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> run(atMost, stop)));
  }

  /** Blocks until the process ends. */
  public static void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Duration atMost, Runnable stop) {
    Thread stopping = Thread.ofPlatform().daemon().name("stopping").start(stop);
    try {
      if (!stopping.join(atMost)) {
        LOG.warn("not stopped in time, ending all the same");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
