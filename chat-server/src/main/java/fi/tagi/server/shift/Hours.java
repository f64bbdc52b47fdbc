package fi.tagi.server.shift;

import fi.tagi.server.schedule.calendar.WallClock;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * From when to when on a local day.
 *
 * @param starts when it begins
 * @param ends when it ends: later on the same day, or else on the next one; equal to {@code starts}
 *     means a whole day
 */
public record Hours(LocalTime starts, LocalTime ends) {

  /**
   * What they are in real time, when they begin on this day. On the nights when the clock is moved
   * they are shorter or longer; where the clock skips all of them they are empty.
   */
  public Times on(LocalDate day, WallClock clock) {
    LocalDate last = ends.isAfter(starts) ? day : day.plusDays(1);
    return new Times(clock.first(day.atTime(starts)), clock.first(last.atTime(ends)));
  }
}
