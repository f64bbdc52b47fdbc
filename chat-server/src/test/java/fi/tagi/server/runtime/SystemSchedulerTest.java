package fi.tagi.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemSchedulerTest {
  private static final Duration SOON = Duration.ofMillis(1);

  @Test
  void whatRunsAgainAndAgainDoesNotEndWithAFault() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(6);
    try (SystemScheduler scheduler = new SystemScheduler()) {
      Scheduler.Cancellable task =
          scheduler.every(
              SOON,
              () -> {
                // It may reckon for long, which on a virtual thread would keep others waiting.
                if (!Thread.currentThread().isVirtual()) {
                  runs.countDown();
                }
                if (runs.getCount() % 2 == 0) {
                  throw new IllegalStateException("a fault");
                }
                throw new StackOverflowError("an error");
              });
      assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
      task.cancel();
    }
  }
}
