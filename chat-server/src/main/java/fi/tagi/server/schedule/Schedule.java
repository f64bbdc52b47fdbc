package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a line is open, and to which roles. Immutable, and asks no clock. Windows that touch or
 * overlap are one opening, for each role and in all.
 */
public final class Schedule {
  /** An opening that goes on for more days than this has no end to tell. */
  public static final int UNTIL_DAYS = 35;

  /** How many days ahead the next opening is looked for. */
  public static final int NEXT_DAYS = 400;

  private final ZoneId zone;
  private final List<Window> weekly;

  /** A schedule of weekly windows, in this zone's local time. */
  public Schedule(ZoneId zone, List<Window> weekly) {
    this.zone = zone;
    this.weekly = weekly.stream().sorted(Comparator.comparing(Window::starts)).toList();
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
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    // A window lasts a day at most, so one that is open now began today or yesterday.
    days(instant, 2)
        .flatMap(date -> spans(date, asked))
        .filter(span -> span.contains(instant))
        .forEach(span -> roles.addAll(span.roles()));
    roles.retainAll(asked);
    return roles.isEmpty()
        ? new Openness(Set.of(), Optional.empty(), nextOpening(instant, asked))
        : new Openness(roles, endOfOpening(instant, asked), Optional.empty());
  }

  private Optional<Instant> nextOpening(Instant instant, Set<Role> asked) {
    if (weekly.isEmpty()) {
      return Optional.empty();
    }
    return days(instant, NEXT_DAYS)
        .flatMap(date -> spans(date, asked))
        .map(Span::from)
        .filter(instant::isBefore)
        .findFirst();
  }

  /**
   * Follows the opening from one window into the next for as long as they touch. Spans come in the
   * order of their beginnings, so the first one that begins after the end so far lies behind a gap.
   */
  private Optional<Instant> endOfOpening(Instant instant, Set<Role> asked) {
    Instant end = instant;
    for (LocalDate date : days(instant, UNTIL_DAYS).toList()) {
      if (end.isAfter(instant) && end.isBefore(first(date.atStartOfDay()))) {
        return Optional.of(end);
      }
      for (Span span : spans(date, asked).toList()) {
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

  /** The dates on which windows may begin that matter at the instant: yesterday and on. */
  private Stream<LocalDate> days(Instant instant, int count) {
    LocalDate yesterday = instant.atZone(zone).toLocalDate().minusDays(1);
    return Stream.iterate(yesterday, date -> date.plusDays(1)).limit(count);
  }

  /** Those that begin on the date and have one of the roles, in the order of their beginnings. */
  private Stream<Span> spans(LocalDate date, Set<Role> asked) {
    return windowsOn(date)
        .filter(window -> window.roles().stream().anyMatch(asked::contains))
        .map(window ->
            new Span(first(window.startsOn(date)), first(window.endsAfter(date)), window.roles()))
        .filter(Span::lasts);
  }

  /** The windows that begin on this date: the one place where a date's own rules belong. */
  private Stream<Window> windowsOn(LocalDate date) {
    return weekly.stream().filter(window -> window.day() == date.getDayOfWeek());
  }

  /** The first instant of the date at which the clock shows this time or a later one. */
  private Instant first(LocalDateTime local) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition == null) {
      return local.toInstant(zone.getRules().getOffset(local));
    }
    return transition.isGap()
        ? transition.getInstant()
        : local.toInstant(transition.getOffsetBefore());
  }
}
