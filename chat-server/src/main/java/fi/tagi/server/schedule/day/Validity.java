package fi.tagi.server.schedule.day;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates on which a weekly window begins.
 *
 * @param from the first; empty for always before
 * @param until the last; empty for always after
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
  /** Every date. */
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /** Whether the date is among them. */
  public boolean contains(LocalDate date) {
    return from.filter(date::isBefore).isEmpty() && until.filter(date::isAfter).isEmpty();
  }
}
