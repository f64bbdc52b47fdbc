package fi.tagi.server.roster;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.shift.Holding;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Shifts;
import fi.tagi.server.shift.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Those are planned whom a test says. */
public final class TestShifts implements Shifts {
  private final Set<UUID> always = new HashSet<>();
  private final List<Occurrence> planned = new ArrayList<>();

  /** Plans somebody, on every line and at every time. */
  void plan(UUID responder) {
    always.add(responder);
  }

  /** Plans a shift. */
  void plan(UUID responder, String line, Instant from, Instant to) {
    planned.add(
        new Occurrence(
            UUID.randomUUID(),
            from.atZone(Weeks.HELSINKI).toLocalDate(),
            line,
            Role.PROFESSIONAL,
            new Times(from, to),
            new Holding(Optional.of(responder), Holding.How.PLANNED, from),
            Optional.empty()));
  }

  @Override
  public boolean hasShift(UUID responder, String line, Instant at) {
    return always.contains(responder)
        || current(responder, at).stream().anyMatch(shift -> shift.line().equals(line));
  }

  @Override
  public List<Occurrence> current(UUID responder, Instant at) {
    return planned.stream()
        .filter(shift -> shift.holding().isOf(responder) && shift.times().contains(at))
        .toList();
  }

  @Override
  public Optional<Occurrence> next(UUID responder, Instant at) {
    return planned.stream()
        .filter(shift -> shift.holding().isOf(responder) && shift.times().from().isAfter(at))
        .min(Occurrence.IN_ORDER);
  }

  @Override
  public void onChange(Consumer<UUID> listener) {}
}
