package fi.tagi.server.shift.book;

import fi.tagi.server.database.Atomically;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEntry;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.shift.rule.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way every wish about a shift goes: read, ask the rule, append all of what it says or nothing.
 * Whoever is second at a version asks the rule again about the shift as it then is.
 */
final class Writing {
  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

  private final ShiftBook book;
  private final Lines lines;
  private final Atomically transaction;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Writing(ShiftBook book, Lines lines, Atomically transaction, InstantSource clock) {
    this.book = book;
    this.lines = lines;
    this.transaction = transaction;
    this.clock = clock;
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Answers after the commit. */
  Answer decide(Function<Reading, Decision> rule) {
    while (true) {
      Reading reading = new Reading(book, lines, clock.instant().truncatedTo(ChronoUnit.MICROS));
      Decision decision = rule.apply(reading);
      if (decision.steps().isEmpty()) {
        return decision.answer();
      }
      if (written(reading, decision.steps())) {
        tell();
        return decision.answer();
      }
    }
  }

  private boolean written(Reading reading, List<Decision.Step> steps) {
    // Always in one order, so that two who write to the same shifts never wait for each other.
    List<Decision.Step> ordered =
        steps.stream().sorted(Comparator.comparing(Decision.Step::shift)).toList();
    try {
      return transaction.atomically(() -> {
        Map<UUID, Optional<Shift>> now = new HashMap<>();
        for (Decision.Step step : ordered) {
          Optional<Shift> before = now.getOrDefault(step.shift(), reading.shift(step.shift()));
          Optional<Shift> after = book.append(before, next(before, step, reading.now()));
          if (after.isEmpty() && now.isEmpty()) {
            return false;
          }
          if (after.isEmpty()) {
            // What was written of it must not stay alone.
            throw new Second();
          }
          now.put(step.shift(), after);
        }
        return true;
      });
    } catch (Second second) {
      return false;
    }
  }

  private static ShiftEntry next(Optional<Shift> before, Decision.Step step, Instant now) {
    return new ShiftEntry(
        step.shift(), before.map(Shift::version).orElse(0) + 1, now, step.event());
  }

  /** What was committed stays answered, whatever happens to those who only look again. */
  private void tell() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.warn("a listener of shifts failed", e);
      }
    }
  }

  /** Somebody else's entry has the version: nothing of this one is kept. */
  private static final class Second extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Second() {
      super("second", null, false, false);
    }
  }
}
