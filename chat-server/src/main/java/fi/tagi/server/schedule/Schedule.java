package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a line is open, and to which roles. Immutable, and asks no clock. Windows that touch or
 * overlap are one opening, for each role and in all.
 */
public final class Schedule {
  /** An opening that goes on for more days than this has no end to tell. */
  public static final int UNTIL_DAYS = 21;

  /** How many days ahead the next opening is looked for. */
  public static final int NEXT_DAYS = 400;

  /** Never open to anybody. */
  public static final Schedule NEVER = new Schedule(ZoneOffset.UTC, List.of());

  private final WallClock clock;
  private final Map<DayOfWeek, List<Window>> week;

  /** A schedule of weekly windows, in this zone's local time. */
  public Schedule(ZoneId zone, List<Window> weekly) {
    this.clock = new WallClock(zone);
    this.week =
        weekly.stream()
            .sorted(Comparator.comparing(Window::starts))
            .collect(Collectors.groupingBy(Window::day));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule that && clock.equals(that.clock) && week.equals(that.week);
  }

  @Override
  public int hashCode() {
    return Objects.hash(clock, week);
  }

  /** The openness to any role. */
  public Openness at(Instant instant) {
    return at(instant, EnumSet.allOf(Role.class));
  }

  /** The openness to one role: the others' windows are as if they were not. */
  public Openness at(Instant instant, Role role) {
    return at(instant, EnumSet.of(role));
  }

  /** The openness to some roles: the others' windows are as if they were not. */
  public Openness at(Instant instant, Set<Role> asked) {
    LocalDate today = clock.dateAt(instant);
    Set<Role> roles = rolesAt(instant, asked);
    return roles.isEmpty()
        ? new Openness(roles, Optional.empty(), nextOpening(instant, today, asked))
        : new Openness(roles, endOfOpening(instant, today, asked), Optional.empty());
  }

  /** Who answers; the same as {@link Openness#roles}, for less work. */
  public Set<Role> rolesAt(Instant instant) {
    return rolesAt(instant, EnumSet.allOf(Role.class));
  }

  /**
   * When the present opening began, but no longer ago than two days; the instant itself when it is
   * closed.
   */
  public Instant openSince(Instant instant) {
    LocalDate today = clock.dateAt(instant);
    Instant since = instant;
    for (LocalDate date : List.of(today, today.minusDays(1), today.minusDays(2))) {
      for (Span span : spans(date, EnumSet.allOf(Role.class)).reversed()) {
        if (span.from().isBefore(since) && !span.to().isBefore(since)) {
          since = span.from();
        }
      }
    }
    return since;
  }

  private Set<Role> rolesAt(Instant instant, Set<Role> asked) {
    LocalDate today = clock.dateAt(instant);
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    // A window lasts a day at most, so one that is open now began today or yesterday.
    for (LocalDate date : List.of(today.minusDays(1), today)) {
      for (Span span : spans(date, asked)) {
        if (span.contains(instant)) {
          roles.addAll(span.roles());
        }
      }
    }
    roles.retainAll(asked);
    return roles;
  }

  private Optional<Instant> nextOpening(Instant instant, LocalDate today, Set<Role> asked) {
    if (week.isEmpty()) {
      return Optional.empty();
    }
    for (int day = -1; day <= NEXT_DAYS; day++) {
      for (Span span : spans(today.plusDays(day), asked)) {
        if (span.from().isAfter(instant)) {
          return Optional.of(span.from());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Follows the opening from one window into the next for as long as they touch. Spans come in the
   * order of their beginnings, so the first one that begins after the end so far lies behind a gap.
   */
  private Optional<Instant> endOfOpening(Instant instant, LocalDate today, Set<Role> asked) {
    Instant end = instant;
    for (int day = -1; day <= UNTIL_DAYS; day++) {
      LocalDate date = today.plusDays(day);
      if (end.isAfter(instant) && end.isBefore(clock.startOf(date))) {
        return Optional.of(end);
      }
      for (Span span : spans(date, asked)) {
        if (end.isAfter(instant) && span.from().isAfter(end)) {
          return Optional.of(end);
        }
        if (!span.from().isAfter(end) && span.to().isAfter(end)) {
          end = span.to();
        }
      }
    }
    return Optional.empty();
  }

  /** Those that begin on the date and have one of the roles, in the order of their beginnings. */
  private List<Span> spans(LocalDate date, Set<Role> asked) {
    List<Span> spans = new ArrayList<>();
    for (Window window : windowsOn(date)) {
      if (!Collections.disjoint(window.roles(), asked)) {
        Instant from = clock.first(window.startsOn(date));
        Instant to = clock.first(window.endsAfter(date));
        // A window within the hour that spring skips has no time at all.
        if (from.isBefore(to)) {
          spans.add(new Span(from, to, window.roles()));
        }
      }
    }
    return spans;
  }

  /** The windows that begin on this date: the one place where a date's own rules belong. */
  private List<Window> windowsOn(LocalDate date) {
    return week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  /**
   * A window on one date, as real time.
   *
   * @param from its first instant
   * @param to the instant after its last
   * @param roles who answers in it
   */
  private record Span(Instant from, Instant to, Set<Role> roles) {

    boolean contains(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(to);
    }
  }
}
