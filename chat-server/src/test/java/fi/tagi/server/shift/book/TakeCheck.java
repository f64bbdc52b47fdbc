package fi.tagi.server.shift.book;

import fi.tagi.server.shift.Holding;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.rule.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Holds the answers of a race for open shifts against each other and against what is stored: each
 * shift has one taker, who heard so each time, and everybody else was told who and since when.
 */
final class TakeCheck {
  private final Queue<Heard> answers = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  private record Heard(LocalDate date, UUID responder, Answer answer) {}

  /** Notes what a taker heard; safe for use by many threads. */
  void heard(LocalDate date, UUID responder, Answer answer) {
    answers.add(new Heard(date, responder, answer));
  }

  /** Notes that a taker got no answer but an exception. */
  void failed(LocalDate date, UUID responder, RuntimeException exception) {
    failures.add(date + ": no answer to " + responder + " but " + exception);
  }

  int size() {
    return answers.size();
  }

  /**
   * What is wrong, a line each; none when everything is right.
   *
   * @param stored the shift on a date as it is stored
   */
  List<String> faults(Function<LocalDate, Optional<Occurrence>> stored) {
    Map<LocalDate, List<Heard>> byDate = new TreeMap<>();
    answers.forEach(
        heard -> byDate.computeIfAbsent(heard.date(), date -> new ArrayList<>()).add(heard));
    List<String> faults = new ArrayList<>(failures);
    byDate.forEach((date, heard) -> {
      Holding holding = stored.apply(date).orElseThrow().holding();
      long takers =
          heard.stream()
              .filter(one -> one.answer() instanceof Answer.Yours)
              .map(Heard::responder)
              .distinct()
              .count();
      if (takers != 1) {
        faults.add(date + " was taken by " + takers);
      }
      heard.stream()
          .filter(one -> !isTrue(one, holding))
          .forEach(
              one -> faults.add(date + ": untrue to " + one.responder() + ": " + one.answer()));
    });
    return faults;
  }

  private static boolean isTrue(Heard heard, Holding stored) {
    return switch (heard.answer()) {
      case Answer.Yours yours ->
          stored.isOf(heard.responder()) && yours.since().equals(stored.since());
      case Answer.Lost lost ->
          !stored.isOf(heard.responder())
              && stored.isOf(lost.holder())
              && lost.since().equals(stored.since());
      case Answer.Done _, Answer.Refused _ -> false;
    };
  }
}
