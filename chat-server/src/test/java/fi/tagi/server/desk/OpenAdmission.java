package fi.tagi.server.desk;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is let in, as a test says; at first everybody, everywhere, as a professional. */
final class OpenAdmission implements Admission {
  private final Map<UUID, Integer> maximums = new ConcurrentHashMap<>();
  private final Map<UUID, Optional<Role>> roles = new ConcurrentHashMap<>();
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
  public Optional<Role> roleOnDuty(UUID responder, String line, Instant at) {
    return roles.getOrDefault(responder, Optional.of(Role.PROFESSIONAL));
  }

  @Override
  public int maximum(UUID responder) {
    return maximums.getOrDefault(responder, Integer.MAX_VALUE);
  }
}
