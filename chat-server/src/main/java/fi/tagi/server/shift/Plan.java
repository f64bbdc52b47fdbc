package fi.tagi.server.shift;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a manager planned, in the line's local time.
 *
 * @param first the first date on which it begins
 * @param hours from when to when
 * @param repeat on which dates it comes again
 * @param person who has it; empty for an open shift, which nobody has yet
 */
public record Plan(LocalDate first, Hours hours, Repeat repeat, Optional<UUID> person) {

  /** Whether it comes on this date. */
  public boolean has(LocalDate date) {
    return repeat.has(first, date);
  }

  /** The dates it comes on, in order, among these two and those between them. */
  List<LocalDate> dates(LocalDate from, LocalDate to) {
    return repeat.dates(first, from, to);
  }

  /** The last date it can come on; {@link LocalDate#MAX} when it goes on without an end. */
  LocalDate last() {
    return repeat.last(first).orElse(LocalDate.MAX);
  }
}
