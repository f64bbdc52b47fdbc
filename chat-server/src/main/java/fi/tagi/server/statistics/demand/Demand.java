package fi.tagi.server.statistics.demand;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.statistics.day.Days;
import fi.tagi.server.statistics.demand.Coverings.Spell;
import fi.tagi.server.statistics.demand.ShiftLoads.ShiftLoad;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.fact.Facts;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.period.Period.Kind;
import fi.tagi.server.statistics.period.PeriodView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Demand against staffing. Safe for use by many threads. */
public final class Demand {
  /** Longer periods have more shifts than anybody reads. */
  private static final Kind LONGEST = Kind.MONTH;

  /** What one person had to do is a figure of that person. */
  private static final int PEOPLE_LEAST = 2;

  /** Who is talked with in a shift arrived so long before it at most. */
  private static final Duration ARRIVED_BEFORE = Duration.ofDays(7);

  /** A shift that begins in a period may end so long after it. */
  private static final Duration REACH = Duration.ofDays(2);

  private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter LABEL_WITH_OFFSET =
      DateTimeFormatter.ofPattern("HH:mmxxx");

  private final Days days;
  private final Facts facts;
  private final Coverings coverings;

  /** Of these days and facts, against these plans. */
  public Demand(Days days, Facts facts, Coverings coverings) {
    this.days = days;
    this.facts = facts;
    this.coverings = coverings;
  }

  /**
   * Demand against staffing by the hours of a week.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public WeekHours hours(Line line, Period period, Instant now) {
    WallClock clock = new WallClock(line.zone());
    LocalDate today = clock.dateAt(now);
    LocalDate to = period.isOver(today) ? period.end() : today.plusDays(1);
    HoursOfWeek hours = new HoursOfWeek(clock);
    if (period.first().isBefore(to)) {
      days.between(line, period.first(), to, now).forEach(hours::add);
      Instant from = clock.startOf(period.first());
      Instant end = clock.startOf(to);
      hours.planned(
          coverings.planned(line.code(), from, end).stream()
              .map(shift -> shift.when().within(from, end))
              .toList());
      hours.open(coverings.open(line.code(), from, end));
    }
    return new WeekHours(line.code(), PeriodView.of(period, today), hours.cells());
  }

  /** Whether the shifts of such a period are told one by one. */
  public static boolean tellsShiftsOf(Period period) {
    return period.kind().compareTo(LONGEST) <= 0;
  }

  /**
   * What there was to do in each shift of a period.
   *
   * @param period a month or less
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public ShiftLoads loads(Line line, Period period, Instant now) {
    WallClock clock = new WallClock(line.zone());
    Instant from = clock.startOf(period.first());
    Instant to = clock.startOf(period.end());
    NavigableMap<Instant, Load> loads = new TreeMap<>();
    for (Stretch stretch :
        Stretch.of(coverings.planned(line.code(), from.minus(REACH), to.plus(REACH)))) {
      Spell when = stretch.when();
      boolean beginsInIt = !when.from().isBefore(from) && when.from().isBefore(to);
      if (beginsInIt && !when.to().isAfter(now)) {
        loads.put(when.from(), new Load(stretch));
      }
    }
    if (!loads.isEmpty()) {
      Instant first = loads.firstKey().minus(ARRIVED_BEFORE);
      Instant last = loads.lastEntry().getValue().stretch().when().to();
      facts.arrivals(line.code(), first, last, fact -> add(loads, fact, now));
    }
    return new ShiftLoads(
        line.code(),
        PeriodView.of(period, clock.dateAt(now)),
        loads.values().stream().map(load -> row(load, clock)).toList());
  }

  /** To every stretch in which it was held. */
  private static void add(NavigableMap<Instant, Load> loads, Fact fact, Instant now) {
    fact.times()
        .claimed()
        .ifPresent(claimed -> {
          Instant since = loads.floorKey(claimed);
          Instant until = fact.times().closed().orElse(now);
          loads.tailMap(since == null ? claimed : since, true).values().stream()
              .takeWhile(load -> !load.stretch().when().from().isAfter(until))
              .forEach(load -> load.add(fact));
        });
  }

  private static ShiftLoad row(Load load, WallClock clock) {
    Stretch stretch = load.stretch();
    boolean told = stretch.people() >= PEOPLE_LEAST;
    return new ShiftLoad(
        clock.dateAt(stretch.when().from()).toString(),
        label(stretch.when().from(), clock),
        label(stretch.when().to(), clock),
        stretch.people(),
        stretch.staffedSeconds(),
        told ? load.claimed() : ShiftLoads.HIDDEN,
        told ? load.talkingMost() : ShiftLoads.HIDDEN,
        told ? load.talkingSeconds() : ShiftLoads.HIDDEN,
        told ? load.percent() : ShiftLoads.HIDDEN,
        told ? load.handleSeconds() : ShiftLoads.HIDDEN,
        told ? load.heavy() : ShiftLoads.HIDDEN);
  }

  /** A time that autumn shows twice is told apart by its offset. */
  private static String label(Instant at, WallClock clock) {
    ZonedDateTime local = at.atZone(clock.zone());
    boolean twice = clock.zone().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    return local.format(twice ? LABEL_WITH_OFFSET : LABEL);
  }
}
