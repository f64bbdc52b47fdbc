package fi.tagi.server.gateway.limit;

import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many may be in at once. Nobody is turned back for their source while there is plenty of room;
 * when more than half is taken, a source that has its share waits for others. Safe for use by many
 * threads.
 */
public final class Capacity {
  private final int most;
  private final int perSource;
  private final AtomicInteger inside = new AtomicInteger();
  private final ConcurrentMap<Long, Integer> bySource = new ConcurrentHashMap<>();

  /**
   * Room for so many.
   *
   * @param most in all
   * @param perSource of one source, once more than half the room is taken
   */
  public Capacity(int most, int perSource) {
    this.most = most;
    this.perSource = perSource;
  }

  /**
   * Lets one in, or answers false.
   *
   * @param source where it comes from; empty for somebody whose source is not counted
   */
  public boolean enter(OptionalLong source) {
    int before = inside.getAndIncrement();
    boolean room = before < most / 2 || (before < most && hasShareLeft(source));
    if (!room) {
      inside.decrementAndGet();
      return false;
    }
    source.ifPresent(key -> bySource.merge(key, 1, Integer::sum));
    return true;
  }

  /** One that was let in is gone. */
  public void leave(OptionalLong source) {
    inside.decrementAndGet();
    source.ifPresent(
        key -> bySource.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1));
  }

  /** How many are in. */
  public int inside() {
    return inside.get();
  }

  private boolean hasShareLeft(OptionalLong source) {
    return source.isEmpty() || bySource.getOrDefault(source.getAsLong(), 0) < perSource;
  }
}
