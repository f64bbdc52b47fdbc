package fi.tagi.server.statistics.day;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.calendar.WallClock;
import java.time.InstantSource;
import java.time.LocalDate;

/** Has the tallies of past days stored before anybody looks at them. */
public final class KeptDays {
  /** A look at last year compares it with the year before. */
  private static final int YEARS_BACK = 2;

  private final SqlDays days;
  private final Lines lines;
  private final InstantSource clock;

  /** The past days of these lines. */
  public KeptDays(SqlDays days, Lines lines, InstantSource clock) {
    this.days = days;
    this.lines = lines;
    this.clock = clock;
  }

  /** Makes what is missing of each line, this year, last year and the one before. */
  public void look() {
    for (Line line : lines.all()) {
      LocalDate today = new WallClock(line.zone()).dateAt(clock.instant());
      days.keep(line, today.withDayOfYear(1).minusYears(YEARS_BACK), today, clock.instant());
    }
  }
}
