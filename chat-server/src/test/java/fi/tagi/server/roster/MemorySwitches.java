package fi.tagi.server.roster;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Switches that are nowhere but here, for tests. */
public final class MemorySwitches implements Switches {
  private final Map<UUID, Instant> on = new ConcurrentHashMap<>();

  @Override
  public Map<UUID, Instant> on() {
    return Map.copyOf(on);
  }

  @Override
  public void switchOn(UUID responder, Instant since) {
    on.putIfAbsent(responder, since);
  }

  @Override
  public void switchOff(UUID responder) {
    on.remove(responder);
  }
}
