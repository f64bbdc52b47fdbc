package fi.tagi.server.desk;

import fi.tagi.server.contact.rule.ClaimAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Many claimants who all want every contact, and begin at the same moment. */
final class Race {
  private Race() {}

  /** Claims a contact for a responder. */
  @FunctionalInterface
  interface Claimant {
    ClaimAnswer claim(UUID contact, UUID responder, UUID claim);
  }

  /** As many ids as asked for, always the same ones. */
  static List<UUID> ids(long kind, int count) {
    return Stream.iterate(1L, n -> n + 1).limit(count).map(n -> new UUID(kind, n)).toList();
  }

  /**
   * Runs the race to its end.
   *
   * @param desks claimant number n asks desk n modulo their number
   * @return what everybody heard
   */
  static ClaimCheck run(List<UUID> contacts, int claimants, List<? extends Claimant> desks) {
    ClaimCheck check = new ClaimCheck();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> runs = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (UUID responder : ids(0xA, claimants)) {
        int number = (int) responder.getLeastSignificantBits();
        runs.add(
            executor.submit(() -> {
              // Half of them in one order, so that they meet; half in one of their own.
              List<UUID> order = new ArrayList<>(contacts);
              if (number % 2 == 0) {
                Collections.shuffle(order, new Random(number));
              }
              Claimant desk = desks.get(number % desks.size());
              start.await();
              for (UUID contact : order) {
                UUID claim = new UUID(number, contact.getLeastSignificantBits());
                try {
                  check.heard(contact, responder, desk.claim(contact, responder, claim));
                } catch (RuntimeException e) {
                  check.failed(contact, responder, e);
                }
              }
              return number;
            }));
      }
      start.countDown();
    }
    runs.forEach(Race::finished);
    return check;
  }

  private static void finished(Future<?> run) {
    try {
      run.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
