package fi.tagi.server.statistics.day;

import fi.tagi.server.database.Database;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.fact.SqlFacts;
import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Tally;
import fi.tagi.server.statistics.tally.TallyCodec.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The tallies of a line's days. That of a day that is over is stored, with a stamp of all that it
 * was made from; one whose stamp is not that of now is made again. So nothing here has to be told
 * of a change, and what is stored may be lost at any time. Safe for use by many threads.
 */
public final class SqlDays implements Days {
  /** So many share what each look reads and commits, and none holds its snapshot for long. */
  private static final int DAYS_AT_ONCE = 7;

  private final Database database;
  private final Definitions definitions;

  /** Those of this database, by these definitions. */
  public SqlDays(Database database, Definitions definitions) {
    this.database = database;
    this.definitions = definitions;
  }

  @Override
  public List<DayTally> between(Line line, LocalDate from, LocalDate to, Instant now) {
    Making making = new Making(line, now);
    Map<LocalDate, SqlStoredDays.Made> made = new TreeMap<>();
    List<DayTally> days =
        database.snapshot(sql -> {
          made.clear();
          SqlStoredDays stored = SqlStoredDays.read(sql, line, stampBase(line), from, to);
          Map<LocalDate, List<Fact>> open = making.open(sql, from, to);
          List<DayTally> all = new ArrayList<>();
          for (LocalDate date : from.datesUntil(to).toList()) {
            Optional<Day> known = stored.find(date);
            Day day = known.orElseGet(() -> making.closed(sql, date));
            if (known.isEmpty() && date.isBefore(making.today())) {
              made.put(date, stored.made(date, day));
            }
            all.add(making.with(date, day, open.getOrDefault(date, List.of())));
          }
          return List.copyOf(all);
        });
    if (!made.isEmpty()) {
      database.write(sql -> SqlStoredDays.keep(sql, line.code(), made));
    }
    return days;
  }

  /**
   * Makes the tallies of past days that are not stored, or no more as they would be made now, so
   * that nobody has to wait for it who looks; a week at a time at the most.
   *
   * @return how many were made
   */
  public int keep(Line line, LocalDate from, LocalDate to, Instant now) {
    LocalDate today = new WallClock(line.zone()).dateAt(now);
    LocalDate end = to.isBefore(today) ? to : today;
    if (!from.isBefore(end)) {
      return 0;
    }
    List<LocalDate> missing =
        database.read(sql -> SqlStoredDays.missing(sql, line, stampBase(line), from, end));
    LocalDate made = from;
    for (LocalDate date : missing) {
      if (!date.isBefore(made)) {
        LocalDate next = date.plusDays(DAYS_AT_ONCE);
        made = next.isBefore(end) ? next : end;
        between(line, date, made, now);
      }
    }
    return missing.size();
  }

  /** What a stamp names beside how often the facts have changed. */
  private String stampBase(Line line) {
    return line.zone().getId()
        + " "
        + line.promise().toSeconds()
        + " "
        + definitions.shortAbandon();
  }

  /** Making the tallies of one line, as they are at one instant. */
  private final class Making {
    private final Line line;
    private final WallClock clock;
    private final Instant now;

    Making(Line line, Instant now) {
      this.line = line;
      this.clock = new WallClock(line.zone());
      this.now = now;
    }

    LocalDate today() {
      return clock.dateAt(now);
    }

    Day closed(DSLContext sql, LocalDate date) {
      List<Counts> byHour = new ArrayList<>(Collections.nCopies(24, Counts.NONE));
      Tally all = new Tally();
      SqlFacts.closed(
          sql,
          line.code(),
          clock.startOf(date),
          clock.startOf(date.plusDays(1)),
          fact -> add(fact, all, byHour));
      return new Day(all, byHour);
    }

    Map<LocalDate, List<Fact>> open(DSLContext sql, LocalDate from, LocalDate to) {
      return SqlFacts.open(sql, line.code(), clock.startOf(from), clock.startOf(to)).stream()
          .collect(Collectors.groupingBy(fact -> clock.dateAt(fact.times().arrived())));
    }

    DayTally with(LocalDate date, Day closed, List<Fact> open) {
      List<Counts> byHour = new ArrayList<>(closed.byHour());
      open.forEach(fact -> add(fact, closed.all(), byHour));
      return new DayTally(date, closed.all(), List.copyOf(byHour));
    }

    private void add(Fact fact, Tally all, List<Counts> byHour) {
      all.add(fact, definitions, line.promise(), now);
      int hour = fact.times().arrived().atZone(line.zone()).getHour();
      byHour.set(hour, byHour.get(hour).plus(Counts.one(fact, definitions)));
    }
  }
}
