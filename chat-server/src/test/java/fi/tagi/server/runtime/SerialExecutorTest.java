package fi.tagi.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<Integer> done = new ArrayList<>();

  private SerialExecutor executor(int capacity) {
    return new SerialExecutor(threads::add, capacity);
  }

  @Test
  void tasksRunInTheOrderTheyCameOnOneThreadAtATime() {
    SerialExecutor executor = executor(10);
    for (int i = 1; i <= 3; i++) {
      int number = i;
      assertThat(executor.offer(() -> done.add(number))).isTrue();
    }
    assertThat(threads).hasSize(1);
    threads.remove().run();
    assertThat(done).containsExactly(1, 2, 3);
    assertThat(executor.offer(() -> done.add(4))).isTrue();
    assertThat(threads).hasSize(1);
  }

  @Test
  void noMoreWaitThanTheCapacity() {
    SerialExecutor executor = executor(2);
    assertThat(executor.offer(() -> done.add(1))).isTrue();
    assertThat(executor.offer(() -> done.add(2))).isTrue();
    assertThat(executor.offer(() -> done.add(3))).isFalse();
    threads.remove().run();
    assertThat(done).containsExactly(1, 2);
    assertThat(executor.offer(() -> done.add(4))).isTrue();
  }

  @Test
  void aTaskThatFailsHoldsUpNoOther() {
    SerialExecutor executor = executor(10);
    executor.offer(() -> {
      throw new IllegalStateException("planted");
    });
    executor.offer(() -> {
      throw new StackOverflowError();
    });
    executor.offer(() -> done.add(3));
    threads.remove().run();
    assertThat(done).containsExactly(3);
    executor.offer(() -> done.add(4));
    threads.remove().run();
    assertThat(done).containsExactly(3, 4);
  }

  @Test
  void whatOneTaskDidTheNextSees() throws InterruptedException {
    int tasks = 10_000;
    CountDownLatch end = new CountDownLatch(tasks);
    SerialExecutor executor = SerialExecutor.onVirtualThreads("test", tasks);
    Stream.iterate(0, i -> i + 1)
        .limit(tasks)
        .forEach(i ->
            executor.offer(() -> {
              done.add(i);
              end.countDown();
            }));
    end.await();
    assertThat(done).hasSize(tasks).isSorted();
  }
}
