package fi.tagi.server.roster;

import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Shifts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Those are planned whom a test says. */
public final class TestShifts implements Shifts {
  private final Set<UUID> planned = new HashSet<>();

  /** Plans somebody, on every line and at every time. */
  void plan(UUID responder) {
    planned.add(responder);
  }

  @Override
  public boolean hasShift(UUID responder, String line, Instant at) {
    return planned.contains(responder);
  }

  @Override
  public List<Occurrence> current(UUID responder, Instant at) {
    return List.of();
  }

  @Override
  public Optional<Occurrence> next(UUID responder, Instant at) {
    return Optional.empty();
  }

  @Override
  public void onChange(Consumer<UUID> listener) {}
}
