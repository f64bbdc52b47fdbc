package fi.tagi.server.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who has a live session in this process. Safe for use by many threads. */
public final class Presence {
  private final Map<UUID, Integer> sessions = new ConcurrentHashMap<>();
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

  /** One more session of this person lives. */
  public void arrived(UUID responder) {
    if (sessions.merge(responder, 1, Integer::sum) == 1) {
      listeners.forEach(listener -> listener.accept(responder));
    }
  }

  /** One session of this person ended; call once for each {@link #arrived}. */
  public void left(UUID responder) {
    Integer before = sessions.get(responder);
    sessions.computeIfPresent(responder, (_, count) -> count > 1 ? count - 1 : null);
    if (before != null && !sessions.containsKey(responder)) {
      listeners.forEach(listener -> listener.accept(responder));
    }
  }

  /** Whether this person has a live session. */
  public boolean isPresent(UUID responder) {
    return sessions.containsKey(responder);
  }

  /** Everybody who has one. */
  public Set<UUID> present() {
    return Set.copyOf(sessions.keySet());
  }

  /**
   * Calls the listener with each person who came or went, on the thread that saw it. It is a hint:
   * when many come and go, the person may be here again by the time it is called.
   */
  public void onChange(Consumer<UUID> listener) {
    listeners.add(listener);
  }
}
