package fi.tagi.server.schedule;

import static java.util.Comparator.naturalOrder;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.schedule.day.DayPlan;
import fi.tagi.server.schedule.day.Planned;
import fi.tagi.server.schedule.day.Reason;
import fi.tagi.server.schedule.day.Span;
import java.time.Duration;
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
import java.util.concurrent.ConcurrentHashMap;
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
  public static final Schedule NEVER = new Schedule(ZoneOffset.UTC, ScheduleRules.NONE);

  private static final int KNOWN_MAX = 1_000;
  private static final Set<Role> EVERY_ROLE =
      Collections.unmodifiableSet(EnumSet.allOf(Role.class));

  private final WallClock clock;
  private final ScheduleRules rules;
  private final DayRules days;

  /** Dates that were asked about; what they are follows from the rules. */
  private final Map<LocalDate, Day> known = new ConcurrentHashMap<>();

  /** What was asked about last: nearly everybody asks about now. */
  private volatile Stretch stretch = Stretch.NONE;

  /** A schedule of these rules, in this zone's local time. */
  public Schedule(ZoneId zone, ScheduleRules rules) {
    this.clock = new WallClock(zone);
    this.rules = rules;
    this.days = new DayRules(rules);
  }

  /** A schedule of weekly windows and nothing else. */
  public Schedule(ZoneId zone, List<Window> weekly) {
    this(zone, ScheduleRules.weekly(weekly));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule that && clock.equals(that.clock) && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(clock, rules);
  }

  /** What it is made of. */
  public ScheduleRules rules() {
    return rules;
  }

  /** The openness to any role. */
  public Openness at(Instant instant) {
    return at(instant, EVERY_ROLE);
  }

  /** The openness to one role: the others' windows are as if they were not. */
  public Openness at(Instant instant, Role role) {
    return at(instant, EnumSet.of(role));
  }

  /** The openness to some roles: the others' windows are as if they were not. */
  public Openness at(Instant instant, Set<Role> asked) {
    LocalDate today = clock.dateAt(instant);
    List<Span> open = openAt(instant, today, asked);
    if (open.isEmpty()) {
      return new Openness(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          nextOpening(instant, today, asked),
          reasonOn(today));
    }
    Optional<Instant> until =
        endOfOpening(instant, today, asked, instant.plus(Duration.ofDays(UNTIL_DAYS)));
    Optional<Instant> arrivals = until.map(end -> end.minus(rules.lastArrival()));
    Optional<Instant> next =
        arrivals.map(instant::isBefore).orElse(true)
            ? Optional.empty()
            : until.flatMap(end -> nextOpening(end, clock.dateAt(end), asked));
    return new Openness(rolesOf(open, asked), until, arrivals, next, reasonOf(open));
  }

  /** Who answers; the same as {@link Openness#roles}, for less work. */
  public Set<Role> rolesAt(Instant instant) {
    Stretch last = stretch;
    if (!last.contains(instant)) {
      last = stretchAt(instant);
      stretch = last;
    }
    return last.roles();
  }

  /** Roles change when a window begins or ends; a date is looked at for itself. */
  private Stretch stretchAt(Instant instant) {
    LocalDate today = clock.dateAt(instant);
    List<Instant> changes = new ArrayList<>(List.of(day(today).from()));
    changes.add(day(today.plusDays(1)).from());
    for (LocalDate date : List.of(today.minusDays(1), today)) {
      spansOn(date).forEach(span -> Collections.addAll(changes, span.from(), span.to()));
    }
    Instant from = changes.stream().filter(at -> !at.isAfter(instant)).max(naturalOrder()).get();
    Instant to = changes.stream().filter(instant::isBefore).min(naturalOrder()).get();
    return new Stretch(from, to, rolesOf(openAt(instant, today, EVERY_ROLE), EVERY_ROLE));
  }

  /**
   * When the present opening began, but no longer ago than two days; the instant itself when it is
   * closed.
   */
  public Instant openSince(Instant instant) {
    LocalDate today = clock.dateAt(instant);
    Instant since = instant;
    for (LocalDate date : List.of(today, today.minusDays(1), today.minusDays(2))) {
      for (Span span : spansOn(date).reversed()) {
        if (span.from().isBefore(since) && !span.to().isBefore(since)) {
          since = span.from();
        }
      }
    }
    return since;
  }

  /**
   * Whether a new contact is taken: somebody answers, and it is not too late in the opening for
   * that.
   */
  public boolean takesArrivals(Instant instant) {
    LocalDate today = clock.dateAt(instant);
    if (openAt(instant, today, EVERY_ROLE).isEmpty()) {
      return false;
    }
    return endOfOpening(instant, today, EVERY_ROLE, instant.plus(rules.lastArrival())).isEmpty();
  }

  /** The windows that begin on the local date as real time, in the order of their beginnings. */
  public List<Span> spansOn(LocalDate date) {
    return day(date).spans();
  }

  /** The rule that decides the local date, where no window does. */
  public Reason reasonOn(LocalDate date) {
    return day(date).reason();
  }

  /** The local date at the instant. */
  public LocalDate dateAt(Instant instant) {
    return clock.dateAt(instant);
  }

  /** A window lasts a day at most, so one that is open now began today or yesterday. */
  private List<Span> openAt(Instant instant, LocalDate today, Set<Role> asked) {
    List<Span> open = new ArrayList<>();
    for (LocalDate date : List.of(today.minusDays(1), today)) {
      for (Span span : spansOn(date)) {
        if (span.contains(instant) && isFor(asked, span)) {
          open.add(span);
        }
      }
    }
    return open;
  }

  private static Set<Role> rolesOf(List<Span> open, Set<Role> asked) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    open.forEach(span -> roles.addAll(span.roles()));
    roles.retainAll(asked);
    return Collections.unmodifiableSet(roles);
  }

  private static Reason reasonOf(List<Span> open) {
    return open.stream()
        .map(span -> span.planned().reason())
        .max(Comparator.comparing(Reason::kind))
        .orElse(Reason.WINDOW);
  }

  private Optional<Instant> nextOpening(Instant instant, LocalDate today, Set<Role> asked) {
    if (days.areEmpty()) {
      return Optional.empty();
    }
    for (int day = -1; day <= NEXT_DAYS; day++) {
      for (Span span : spansOn(today.plusDays(day))) {
        if (span.from().isAfter(instant) && isFor(asked, span)) {
          return Optional.of(span.from());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Follows the opening of this instant from one window into the next for as long as they touch;
   * empty when it goes on beyond {@code latest}. Spans come in the order of their beginnings, so
   * the first one that begins after the end so far lies behind a gap.
   */
  private Optional<Instant> endOfOpening(
      Instant instant, LocalDate today, Set<Role> asked, Instant latest) {
    Instant end = instant;
    for (LocalDate date = today.minusDays(1); true; date = date.plusDays(1)) {
      Day day = day(date);
      if (end.isAfter(instant) && end.isBefore(day.from())) {
        return Optional.of(end);
      }
      for (Span span : day.spans()) {
        if (!isFor(asked, span)) {
          continue;
        }
        if (end.isAfter(instant) && span.from().isAfter(end)) {
          return Optional.of(end);
        }
        if (!span.from().isAfter(end) && span.to().isAfter(end)) {
          end = span.to();
        }
        if (end.isAfter(latest)) {
          return Optional.empty();
        }
      }
    }
  }

  private static boolean isFor(Set<Role> asked, Span span) {
    return !Collections.disjoint(asked, span.roles());
  }

  /** The same is asked every second and for every tag. */
  private Day day(LocalDate date) {
    Day day = known.get(date);
    if (day == null) {
      day = reckoned(date);
      if (known.size() >= KNOWN_MAX) {
        known.clear();
      }
      known.put(date, day);
    }
    return day;
  }

  private Day reckoned(LocalDate date) {
    DayPlan plan = windowsOn(date);
    List<Span> spans = new ArrayList<>();
    for (Planned planned : plan.windows()) {
      Instant from = clock.first(planned.window().startsOn(date));
      Instant to = clock.first(planned.window().endsAfter(date));
      // A window within the hour that spring skips has no time at all.
      if (from.isBefore(to)) {
        spans.add(new Span(from, to, planned));
      }
    }
    return new Day(clock.startOf(date), plan.reason(), List.copyOf(spans));
  }

  /** The windows that begin on this date: the one place where a date's own rules belong. */
  private DayPlan windowsOn(LocalDate date) {
    return days.on(date);
  }

  /**
   * A date as real time.
   *
   * @param from its first instant
   * @param reason the rule that decides it
   * @param spans the windows that begin on it, in the order of their beginnings
   */
  private record Day(Instant from, Reason reason, List<Span> spans) {}

  /**
   * A time within which the same roles answer.
   *
   * @param from its first instant
   * @param to the instant after its last
   * @param roles which
   */
  private record Stretch(Instant from, Instant to, Set<Role> roles) {
    static final Stretch NONE = new Stretch(Instant.MAX, Instant.MIN, Set.of());

    boolean contains(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(to);
    }
  }
}
