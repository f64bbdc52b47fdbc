package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Validity;
import java.time.DayOfWeek;
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
 * @param valid the dates on which it begins, of those that are its weekday
 */
public record Window(
    UUID id, DayOfWeek day, LocalTime starts, LocalTime ends, Set<Role> roles, Validity valid) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when nobody answers in it
   */
  public Window {
    roles = new DayWindow(starts, ends, roles).roles();
  }

  /** One that is valid always. */
  public Window(UUID id, DayOfWeek day, LocalTime starts, LocalTime ends, Set<Role> roles) {
    this(id, day, starts, ends, roles, Validity.ALWAYS);
  }

  /** What it is on each of its dates. */
  public DayWindow onItsDay() {
    return new DayWindow(starts, ends, roles);
  }
}
