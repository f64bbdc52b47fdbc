package fi.tagi.server.statistics.demand;

import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.statistics.day.DayTally;
import fi.tagi.server.statistics.demand.Coverings.Spell;
import fi.tagi.server.statistics.demand.WeekHours.HourOfWeek;
import fi.tagi.server.statistics.tally.Counts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds days up by weekday and hour. */
final class HoursOfWeek {
  private static final int HOURS = 24;
  private static final int CELLS = 7 * HOURS;
  private static final double HOUR_SECONDS = 3_600;

  private final WallClock clock;
  private final Counts[] counts = new Counts[CELLS];
  private final long[] staffedSeconds = new long[CELLS];
  private final long[] openSeconds = new long[CELLS];

  HoursOfWeek(WallClock clock) {
    this.clock = clock;
    Arrays.fill(counts, Counts.NONE);
  }

  void add(DayTally day) {
    int first = (day.date().getDayOfWeek().getValue() - 1) * HOURS;
    for (int hour = 0; hour < HOURS; hour++) {
      counts[first + hour] = counts[first + hour].plus(day.byHour().get(hour));
    }
  }

  void planned(List<Spell> spells) {
    spells.forEach(spell -> spread(spell, staffedSeconds));
  }

  void open(List<Spell> spells) {
    spells.forEach(spell -> spread(spell, openSeconds));
  }

  /** Real seconds, in the hour that the wall clock shows. */
  private void spread(Spell spell, long[] seconds) {
    Instant at = spell.from();
    while (at.isBefore(spell.to())) {
      ZonedDateTime local = at.atZone(clock.zone());
      long left = 3_600L - local.getMinute() * 60L - local.getSecond();
      Instant next = at.plusSeconds(left);
      Instant end = next.isBefore(spell.to()) ? next : spell.to();
      int cell = (local.getDayOfWeek().getValue() - 1) * HOURS + local.getHour();
      seconds[cell] += Duration.between(at, end).toSeconds();
      at = next;
    }
  }

  List<HourOfWeek> cells() {
    List<HourOfWeek> cells = new ArrayList<>();
    for (int cell = 0; cell < CELLS; cell++) {
      Counts here = counts[cell];
      cells.add(
          new HourOfWeek(
              cell / HOURS + 1,
              cell % HOURS,
              here.arrivals(),
              here.answered(),
              here.unmet(),
              staffedSeconds[cell] / HOUR_SECONDS,
              openSeconds[cell] / HOUR_SECONDS));
    }
    return List.copyOf(cells);
  }
}
