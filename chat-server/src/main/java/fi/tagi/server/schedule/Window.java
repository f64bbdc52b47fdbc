package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/**
 * A weekly opening, in the line's local time.
 *
 * @param id the window's own id, kept when it is changed
 * @param day the weekday on which it begins
 * @param starts when it begins
 * @param ends when it ends: later on the same day, or else on the next one; equal to {@code starts}
 *     means a whole day
 * @param roles who answers in it, never empty
 */
public record Window(UUID id, DayOfWeek day, LocalTime starts, LocalTime ends, Set<Role> roles) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when nobody answers in it
   */
  public Window {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a window needs a role");
    }
  }

  /** When the one that begins on this date begins. */
  LocalDateTime startsOn(LocalDate date) {
    return date.atTime(starts);
  }

  /** When the one that begins on this date ends. */
  LocalDateTime endsAfter(LocalDate date) {
    return (ends.isAfter(starts) ? date : date.plusDays(1)).atTime(ends);
  }
}
