package fi.tagi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.database.StorageAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How those who want one contact at one moment share what is read of it. */
class TurnsTest {
  private static final UUID CONTACT = new UUID(1, 1);
  private static final int CROWD = 50;

  private final Turns turns = new Turns();
  private final CountDownLatch firstIsIn = new CountDownLatch(1);
  private final CountDownLatch firstMayGo = new CountDownLatch(1);

  private static Contact contact(int number) {
    return new Contact.None(new UUID(2, number));
  }

  private Contact waitingInside() {
    firstIsIn.countDown();
    await(firstMayGo);
    return contact(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** One is inside, and a crowd has come, each of which would do this. */
  private List<Future<Contact>> crowd(ExecutorService threads, Supplier<Contact> turn) {
    Queue<Thread> crowd = new ConcurrentLinkedQueue<>();
    List<Future<Contact>> answers = new ArrayList<>();
    answers.add(threads.submit(() -> turns.take(CONTACT, this::waitingInside)));
    await(firstIsIn);
    for (int i = 0; i < CROWD; i++) {
      answers.add(
          threads.submit(() -> {
            crowd.add(Thread.currentThread());
            return turns.take(CONTACT, turn);
          }));
    }
    while (crowd.size() < CROWD
        || !crowd.stream().allMatch(one -> one.getState() == Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    firstMayGo.countDown();
    return answers;
  }

  @Test
  void whoComesWhileOneIsInsideSharesTheNextTurn() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Contact>> answers = crowd(threads, () -> contact(taken.incrementAndGet()));
      assertThat(answers.removeFirst().get()).isEqualTo(contact(0));
      for (Future<Contact> answer : answers) {
        assertThat(answer.get()).as("read after they came, and once").isEqualTo(contact(1));
      }
    }
    assertThat(taken).hasValue(1);
    assertThat(turns.take(CONTACT, () -> contact(7))).as("nobody is inside").isEqualTo(contact(7));
  }

  @Test
  void anotherContactIsNotWaitedFor() {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<Contact> inside = threads.submit(() -> turns.take(CONTACT, this::waitingInside));
      await(firstIsIn);
      assertThat(turns.take(new UUID(1, 2), () -> contact(2))).isEqualTo(contact(2));
      assertThat(inside.isDone()).isFalse();
      firstMayGo.countDown();
    }
  }

  @Test
  void whatFailsFailsForAllWhoSharedItAndForNobodyAfter() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Contact>> answers =
          crowd(
              threads,
              () -> {
                throw new StorageAway("no");
              });
      assertThat(answers.removeFirst().get()).isEqualTo(contact(0));
      for (Future<Contact> answer : answers) {
        assertThatThrownBy(answer::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(StorageAway.class);
      }
    }
    assertThat(turns.take(CONTACT, () -> contact(3))).isEqualTo(contact(3));
  }
}
