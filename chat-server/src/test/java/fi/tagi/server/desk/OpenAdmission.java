package fi.tagi.server.desk;

import fi.tagi.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who is let in, as a test says; at first everybody, everywhere, as a professional. */
final class OpenAdmission implements Admission {
  private final Map<UUID, Integer> maximums = new ConcurrentHashMap<>();
  private final Map<UUID, Optional<Role>> roles = new ConcurrentHashMap<>();
  private volatile Patience patience =
      new Patience(
          Duration.ofMinutes(3),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30));
  private volatile Optional<Integer> waitingMax = Optional.of(Integer.MAX_VALUE);

  /** The lines close. */
  void close() {
    waitingMax = Optional.empty();
  }

  /** The lines are open, for as many waiting contacts. */
  void open(int waitingMax) {
    this.waitingMax = Optional.of(waitingMax);
  }

  void maximum(UUID responder, int maximum) {
    maximums.put(responder, maximum);
  }

  void onDuty(UUID responder, Role role) {
    roles.put(responder, Optional.of(role));
  }

  void offDuty(UUID responder) {
    roles.put(responder, Optional.empty());
  }

  @Override
  public Optional<Integer> waitingMax(String line, Instant at) {
    return waitingMax;
  }

  @Override
  public boolean isAnswered(String line, Instant arrivedAt, Instant at) {
    return waitingMax.isPresent();
  }

  @Override
  public Optional<Role> claimRole(UUID responder, String line, Instant arrivedAt, Instant at) {
    return roles.getOrDefault(responder, Optional.of(Role.PROFESSIONAL));
  }

  @Override
  public Set<Role> rolesOnDuty(UUID responder, String line, Instant at) {
    return claimRole(responder, line, at, at).map(Set::of).orElse(Set.of());
  }

  @Override
  public Map<UUID, Set<Role>> available(String line, Instant at) {
    return roles.keySet().stream()
        .filter(responder -> !rolesOnDuty(responder, line, at).isEmpty())
        .collect(
            Collectors.toMap(
                responder -> responder, responder -> rolesOnDuty(responder, line, at)));
  }

  @Override
  public Duration promise(String line) {
    return Duration.ofMinutes(10);
  }

  @Override
  public Patience patience(String line) {
    return patience;
  }

  /** How long people wait for each other from now on. */
  void patience(Patience now) {
    patience = now;
  }

  @Override
  public int maximum(UUID responder) {
    return maximums.getOrDefault(responder, Integer.MAX_VALUE);
  }
}
