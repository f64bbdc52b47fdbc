package fi.tagi.server.shift.book;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a rule is asked about: each shift as it was read first, and one instant. */
final class Reading {
  private final ShiftBook book;
  private final Lines lines;
  private final Instant now;
  private final Map<UUID, Optional<Shift>> shifts = new HashMap<>();

  Reading(ShiftBook book, Lines lines, Instant now) {
    this.book = book;
    this.lines = lines;
    this.now = now;
  }

  /** The instant, in microseconds. */
  Instant now() {
    return now;
  }

  Optional<Shift> shift(UUID id) {
    return shifts.computeIfAbsent(id, book::find);
  }

  /** The shift on one of its dates. */
  Optional<Occurrence> on(UUID id, LocalDate date) {
    return shift(id).flatMap(shift -> clock(shift.line()).flatMap(clock -> shift.on(date, clock)));
  }

  /** The clock on the wall of this line. */
  Optional<WallClock> clock(String line) {
    return lines.find(line).map(Line::zone).map(WallClock::new);
  }
}
