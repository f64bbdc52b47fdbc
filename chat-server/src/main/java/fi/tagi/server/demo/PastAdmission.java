package fi.tagi.server.demo;

import fi.tagi.protocol.Role;
import fi.tagi.server.desk.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lets in whoever the history says came, and everybody on duty whom it says answered. */
final class PastAdmission implements Admission {
  private static final int MANY = 1_000;
  private static final Duration FOREVER = Duration.ofDays(365);

  private static final Duration PROMISE = Duration.ofMinutes(10);

  private final Map<UUID, Role> responders;
  private boolean open = true;

  PastAdmission(Map<UUID, Role> responders) {
    this.responders = Map.copyOf(responders);
  }

  void open(boolean isOpen) {
    open = isOpen;
  }

  @Override
  public Optional<Integer> waitingMax(String line, Instant at) {
    return open ? Optional.of(MANY) : Optional.empty();
  }

  @Override
  public boolean isAnswered(String line, Instant arrivedAt, Instant at) {
    return open;
  }

  @Override
  public Optional<Role> claimRole(UUID responder, String line, Instant arrivedAt, Instant at) {
    return Optional.ofNullable(responders.get(responder));
  }

  @Override
  public Set<Role> rolesOnDuty(UUID responder, String line, Instant at) {
    return Optional.ofNullable(responders.get(responder)).map(Set::of).orElse(Set.of());
  }

  @Override
  public Map<UUID, Set<Role>> available(String line, Instant at) {
    return Map.of();
  }

  @Override
  public Duration promise(String line) {
    return PROMISE;
  }

  @Override
  public Patience patience(String line) {
    return new Patience(FOREVER, FOREVER, FOREVER, FOREVER);
  }

  @Override
  public int maximum(UUID responder) {
    return MANY;
  }
}
