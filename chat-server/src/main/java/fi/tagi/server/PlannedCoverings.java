package fi.tagi.server;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.book.ShiftDesk.Seen;
import fi.tagi.server.shift.coverage.OpenHours;
import fi.tagi.server.statistics.demand.Coverings;
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
  public List<Planned> planned(String line, Instant from, Instant to) {
    return shifts.during(new Times(from, to)).stream()
        .map(Seen::at)
        .filter(shift -> shift.line().equals(line))
        .flatMap(shift ->
            shift.holding().responder().stream().map(who -> new Planned(who, spell(shift.times()))))
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
        .map(times -> spell(times).within(from, to))
        .toList();
  }

  private static Spell spell(Times times) {
    return new Spell(times.from(), times.to());
  }
}
