package fi.tagi.server.schedule.problem;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.day.Holiday;
import java.time.LocalDate;

/** Something about a schedule that is allowed but seldom meant. */
public sealed interface Problem {
  /** Where in the document it is, {@code windows[2]}. */
  String path();

  /** A window is open to a role that no responder has. */
  record Nobody(String path, Role role) implements Problem {}

  /**
   * The line is closed for so short a time that it is hardly meant.
   *
   * @param path the window before
   * @param next the window after
   * @param date when first, the local date on which the second begins
   * @param minutes how long
   */
  record Gap(String path, String next, LocalDate date, long minutes) implements Problem {}

  /**
   * Two windows of one role are open together.
   *
   * @param path the one that begins first
   * @param other the other
   * @param date when first, the local date on which the second begins
   */
  record Overlap(String path, String other, LocalDate date, Role role) implements Problem {}

  /** Nobody decided what the line does on a holiday; it is as usual. */
  record Undecided(Holiday holiday, LocalDate date) implements Problem {
    @Override
    public String path() {
      return "holidays." + holiday.code();
    }
  }

  /** An exception's date has passed. */
  record Past(String path, LocalDate date) implements Problem {}

  /**
   * An opening is so short that no new contact is ever taken in it.
   *
   * @param path the window with which it begins
   * @param date when first
   */
  record NoArrivals(String path, LocalDate date) implements Problem {}
}
