package fi.tagi.server.schedule.day;

import fi.tagi.protocol.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * A window of a date, in the line's local time.
 *
 * @param starts when it begins
 * @param ends when it ends: later on the same day, or else on the next one; equal to {@code starts}
 *     means a whole day
 * @param roles who answers in it, never empty
 */
public record DayWindow(LocalTime starts, LocalTime ends, Set<Role> roles) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when nobody answers in it
   */
  public DayWindow {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a window needs a role");
    }
  }

  /** When the one that begins on this date begins. */
  public LocalDateTime startsOn(LocalDate date) {
    return date.atTime(starts);
  }

  /** When the one that begins on this date ends. */
  public LocalDateTime endsAfter(LocalDate date) {
    return (ends.isAfter(starts) ? date : date.plusDays(1)).atTime(ends);
  }
}
