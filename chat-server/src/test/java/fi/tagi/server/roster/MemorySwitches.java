package fi.tagi.server.roster;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Switches that are nowhere but here, for tests. */
public final class MemorySwitches implements Switches {
  private final Map<UUID, On> on = new ConcurrentHashMap<>();

  @Override
  public Map<UUID, On> on() {
    return Map.copyOf(on);
  }

  @Override
  public void switchOn(UUID responder, Instant since) {
    on.compute(
        responder, (_, was) -> was == null || was.practice() ? new On(since, false, false) : was);
  }

  @Override
  public void practise(UUID responder, Instant since) {
    on.putIfAbsent(responder, new On(since, false, true));
  }

  @Override
  public void endPractice(UUID responder) {
    on.computeIfPresent(responder, (_, was) -> was.practice() ? null : was);
  }

  @Override
  public void setBreak(UUID responder, boolean onBreak) {
    on.computeIfPresent(responder, (_, was) -> new On(was.since(), onBreak, was.practice()));
  }

  @Override
  public void switchOff(UUID responder) {
    on.remove(responder);
  }
}
