package fi.tagi.server.statistics.day;

import static fi.tagi.server.database.schema.Tables.DAY_TALLY;
import static fi.tagi.server.database.schema.Tables.FACT_CHANGE;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.statistics.tally.TallyCodec;
import fi.tagi.server.statistics.tally.TallyCodec.Day;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The stored tallies of a line's days, with their stamps. A fact that changes raises a number of
 * its line and UTC day in the same transaction ({@code fact_change}); a stamp names those numbers,
 * read before the facts in one snapshot. So a tally whose stamp is right was made from the facts as
 * they are.
 */
final class SqlStoredDays {
  private final Map<LocalDate, Made> stored;
  private final Map<Long, Long> revisions;
  private final String stampBase;
  private final WallClock clock;

  private SqlStoredDays(
      Map<LocalDate, Made> stored, Map<Long, Long> revisions, String stampBase, WallClock clock) {
    this.stored = stored;
    this.revisions = revisions;
    this.stampBase = stampBase;
    this.clock = clock;
  }

  /**
   * A tally as it is stored.
   *
   * @param stamp what it was made from
   * @param body the tally
   */
  record Made(String stamp, byte[] body) {}

  static SqlStoredDays read(
      DSLContext sql, Line line, String stampBase, LocalDate from, LocalDate to) {
    WallClock clock = new WallClock(line.zone());
    Map<Long, Long> revisions = revisions(sql, line, from, to);
    Map<LocalDate, Made> stored = new HashMap<>();
    sql.selectFrom(DAY_TALLY)
        .where(isWithin(line, from, to))
        .forEach(row ->
            stored.put(LocalDate.parse(row.getDay()), new Made(row.getStamp(), row.getBody())));
    return new SqlStoredDays(stored, revisions, stampBase, clock);
  }

  /** The days from one on and before another whose tally is not stored as it would be made now. */
  static List<LocalDate> missing(
      DSLContext sql, Line line, String stampBase, LocalDate from, LocalDate to) {
    SqlStoredDays days =
        new SqlStoredDays(
            Map.of(), revisions(sql, line, from, to), stampBase, new WallClock(line.zone()));
    Map<String, String> stamps =
        sql.select(DAY_TALLY.DAY, DAY_TALLY.STAMP)
            .from(DAY_TALLY)
            .where(isWithin(line, from, to))
            .fetchMap(DAY_TALLY.DAY, DAY_TALLY.STAMP);
    return from.datesUntil(to)
        .filter(date -> !days.stamp(date).equals(stamps.get(date.toString())))
        .toList();
  }

  private static Condition isWithin(Line line, LocalDate from, LocalDate to) {
    return DAY_TALLY
        .LINE
        .eq(line.code())
        .and(DAY_TALLY.DAY.ge(from.toString()))
        .and(DAY_TALLY.DAY.lt(to.toString()));
  }

  private static Map<Long, Long> revisions(
      DSLContext sql, Line line, LocalDate from, LocalDate to) {
    WallClock clock = new WallClock(line.zone());
    return sql.selectFrom(FACT_CHANGE)
        .where(FACT_CHANGE.LINE.eq(line.code()))
        .and(
            FACT_CHANGE.UTC_DAY.between(
                utcDay(clock.startOf(from)), utcDay(clock.startOf(to.plusDays(1)))))
        .fetchMap(FACT_CHANGE.UTC_DAY, FACT_CHANGE.REVISION);
  }

  /** The stored tally of a day, if it was made from what there is now. */
  Optional<Day> find(LocalDate date) {
    return Optional.ofNullable(stored.get(date))
        .filter(made -> made.stamp().equals(stamp(date)))
        .map(made -> TallyCodec.read(made.body()));
  }

  /** A tally to be stored. */
  Made made(LocalDate date, Day day) {
    return new Made(stamp(date), TallyCodec.write(day));
  }

  private String stamp(LocalDate date) {
    StringBuilder stamp = new StringBuilder(stampBase);
    long last = utcDay(clock.startOf(date.plusDays(1)).minusNanos(1));
    for (long day = utcDay(clock.startOf(date)); day <= last; day++) {
      stamp.append(' ').append(revisions.getOrDefault(day, 0L));
    }
    return stamp.toString();
  }

  private static long utcDay(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds());
  }

  /** Stores tallies; whoever stores another one meanwhile stamps it too. */
  static int keep(DSLContext sql, String line, Map<LocalDate, Made> days) {
    days.forEach((date, made) ->
        sql.insertInto(DAY_TALLY)
            .set(DAY_TALLY.LINE, line)
            .set(DAY_TALLY.DAY, date.toString())
            .set(DAY_TALLY.STAMP, made.stamp())
            .set(DAY_TALLY.BODY, made.body())
            .onConflict(DAY_TALLY.LINE, DAY_TALLY.DAY)
            .doUpdate()
            .set(DAY_TALLY.STAMP, made.stamp())
            .set(DAY_TALLY.BODY, made.body())
            .execute());
    return days.size();
  }
}
