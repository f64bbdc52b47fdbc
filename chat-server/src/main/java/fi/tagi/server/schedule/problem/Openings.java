package fi.tagi.server.schedule.problem;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.day.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through a schedule's windows as they follow each other in real time, and keeps what is odd
 * about neighbours. What comes back every week is told once, with its first date.
 */
final class Openings {
  private static final Duration GAP_LEAST = Duration.ofMinutes(15);

  private final Schedule schedule;
  private final LocalDate from;
  private final Map<String, Problem> found = new LinkedHashMap<>();
  private final List<Span> running = new ArrayList<>();

  private Openings(Schedule schedule, LocalDate from) {
    this.schedule = schedule;
    this.from = from;
  }

  /** The oddities from one local date to before another. */
  static Collection<Problem> between(Schedule schedule, LocalDate from, LocalDate until) {
    Openings openings = new Openings(schedule, from);
    // Two days earlier, so that what goes on over the first midnight is seen whole.
    Iterator<Span> spans =
        from.minusDays(2)
            .datesUntil(until)
            .flatMap(date -> schedule.spansOn(date).stream())
            .iterator();
    if (spans.hasNext()) {
      openings.walk(spans);
    }
    return openings.found.values();
  }

  /** Says nothing of the length of the last opening, which may be cut off. */
  private void walk(Iterator<Span> spans) {
    Opening opening = Opening.of(spans.next());
    running.add(opening.first());
    while (spans.hasNext() && found.size() < Problems.MAX) {
      Span span = spans.next();
      overlaps(span);
      if (span.from().isAfter(opening.end())) {
        length(opening);
        gap(opening, span);
        opening = Opening.of(span);
      } else {
        opening = opening.with(span);
      }
    }
  }

  private void overlaps(Span span) {
    running.removeIf(other -> !other.to().isAfter(span.from()));
    for (Span other : running) {
      for (Role role : Role.values()) {
        if (other.roles().contains(role) && span.roles().contains(role)) {
          LocalDate date = dateOf(span);
          keep(new Problem.Overlap(path(other), path(span), date, role), date, path(span) + role);
        }
      }
    }
    running.add(span);
  }

  private void gap(Opening opening, Span next) {
    Duration gap = Duration.between(opening.end(), next.from());
    if (gap.compareTo(GAP_LEAST) < 0) {
      LocalDate date = dateOf(next);
      keep(
          new Problem.Gap(path(opening.last()), path(next), date, gap.toMinutes()),
          date,
          path(next));
    }
  }

  private void length(Opening opening) {
    Duration length = Duration.between(opening.first().from(), opening.end());
    if (length.compareTo(schedule.rules().lastArrival()) <= 0) {
      LocalDate date = dateOf(opening.first());
      keep(new Problem.NoArrivals(path(opening.first()), date), date, "");
    }
  }

  private void keep(Problem problem, LocalDate date, String which) {
    if (!date.isBefore(from)) {
      found.putIfAbsent(problem.getClass().getSimpleName() + problem.path() + which, problem);
    }
  }

  private LocalDate dateOf(Span span) {
    return schedule.dateAt(span.from());
  }

  private static String path(Span span) {
    return span.planned().path();
  }

  /**
   * Windows that touch or overlap.
   *
   * @param first the one that begins first
   * @param last the one that ends last
   */
  private record Opening(Span first, Span last) {

    static Opening of(Span span) {
      return new Opening(span, span);
    }

    Instant end() {
      return last.to();
    }

    Opening with(Span span) {
      return span.to().isAfter(end()) ? new Opening(first, span) : this;
    }
  }
}
