package fi.tagi.server.statistics;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.calendar.Hour;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.Facts;
import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Numbers;
import fi.tagi.server.statistics.tally.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Reads the facts of a period and folds them into numbers. Safe for use by many threads. */
public final class Reports {
  private final Facts facts;
  private final Definitions definitions;

  /** Reports by these definitions. */
  public Reports(Facts facts, Definitions definitions) {
    this.facts = facts;
    this.definitions = definitions;
  }

  /**
   * The line's local day, up to now.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Today today(Line line, Instant now) {
    WallClock clock = new WallClock(line.zone());
    LocalDate day = clock.dateAt(now);
    Tally tally = new Tally();
    facts.arrivals(
        line.code(),
        clock.startOf(day),
        clock.startOf(day.plusDays(1)),
        fact -> tally.add(fact, definitions, line.promise(), now));
    return new Today(line.code(), day, Numbers.of(tally));
  }

  /**
   * Every local hour from the first date to the last, both included, also those in which nobody
   * came.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public List<HourCounts> perHour(Line line, LocalDate first, LocalDate last) {
    WallClock clock = new WallClock(line.zone());
    TreeMap<Instant, Counts> byStart = new TreeMap<>();
    List<Hour> hours =
        first.datesUntil(last.plusDays(1)).flatMap(day -> clock.hoursOf(day).stream()).toList();
    hours.forEach(hour -> byStart.put(hour.from(), Counts.NONE));
    facts.arrivals(
        line.code(),
        clock.startOf(first),
        clock.startOf(last.plusDays(1)),
        fact ->
            byStart.merge(
                byStart.floorKey(fact.times().arrived()),
                Counts.one(fact, definitions),
                Counts::plus));
    return hours.stream()
        .map(hour -> new HourCounts(hour, byStart.getOrDefault(hour.from(), Counts.NONE)))
        .toList();
  }
}
