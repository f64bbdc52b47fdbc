package fi.tagi.server.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Who has a live session in this process, and since when others have none. Safe for many threads.
 */
public final class Presence {
  /** A console that comes back within this was never away. */
  public static final Duration GRACE = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final Instant begun;
  private final Map<UUID, Integer> sessions = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> lostAt = new ConcurrentHashMap<>();
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

  /** Nobody is here yet; whoever was before this process began is away since now. */
  public Presence(InstantSource clock) {
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** One more session of this person lives. */
  public void arrived(UUID responder) {
    if (sessions.merge(responder, 1, Integer::sum) == 1) {
      lostAt.remove(responder);
      listeners.forEach(listener -> listener.accept(responder));
    }
  }

  /** One session of this person ended; call once for each {@link #arrived}. */
  public void left(UUID responder) {
    AtomicBoolean last = new AtomicBoolean();
    sessions.computeIfPresent(
        responder,
        (_, count) -> {
          if (count > 1) {
            return count - 1;
          }
          lostAt.put(responder, clock.instant());
          last.set(true);
          return null;
        });
    if (last.get()) {
      listeners.forEach(listener -> listener.accept(responder));
    }
  }

  /** Whether this person has a live session, or had one a moment ago. */
  public boolean isPresent(UUID responder) {
    return awaySince(responder)
        .filter(since -> !since.plus(GRACE).isAfter(clock.instant()))
        .isEmpty();
  }

  /** Since when this person has had no live session; empty when they have one. */
  public Optional<Instant> awaySince(UUID responder) {
    return sessions.containsKey(responder)
        ? Optional.empty()
        : Optional.of(lostAt.getOrDefault(responder, begun));
  }

  /**
   * Calls the listener with each person who came or went, on the thread that saw it. It is a hint:
   * when many come and go, the person may be here again by the time it is called.
   */
  public void onChange(Consumer<UUID> listener) {
    listeners.add(listener);
  }
}
