package fi.tagi.server;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.book.ShiftDesk.Seen;
import fi.tagi.server.shift.coverage.OpenHours;
import fi.tagi.server.statistics.report.Coverings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the schedule and the shift book say of staffing, for the statistics. */
final class PlannedCoverings implements Coverings {
  private final ShiftDesk shifts;
  private final Lines lines;

  PlannedCoverings(ShiftDesk shifts, Lines lines) {
    this.shifts = shifts;
    this.lines = lines;
  }

  @Override
  public List<Spell> planned(String line, Instant from, Instant to) {
    return shifts.during(new Times(from, to)).stream()
        .map(Seen::at)
        .filter(shift -> shift.line().equals(line) && !shift.isOpen())
        .map(shift -> cut(shift.times(), from, to))
        .toList();
  }

  /** Open to any role; an hour in which both may answer is open once. */
  @Override
  public List<Spell> open(String line, Instant from, Instant to) {
    return OpenHours.joined(
            Stream.of(Role.values())
                .flatMap(
                    role -> OpenHours.of(lines.schedule(line), role, new Times(from, to)).stream()))
        .stream()
        .map(times -> cut(times, from, to))
        .toList();
  }

  private static Spell cut(Times times, Instant from, Instant to) {
    return new Spell(
        times.from().isBefore(from) ? from : times.from(),
        times.to().isAfter(to) ? to : times.to());
  }
}
