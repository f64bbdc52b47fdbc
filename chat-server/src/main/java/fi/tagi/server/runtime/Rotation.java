package fi.tagi.server.runtime;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Gives each of many their turn once in so many rounds, about as many in each round. By their ids
 * alone: who comes or goes meanwhile changes nobody else's turn. Safe for use by many threads.
 */
public final class Rotation {
  private final int rounds;
  private final AtomicInteger next = new AtomicInteger();

  /** A rotation that comes to everybody in so many rounds. */
  public Rotation(int rounds) {
    this.rounds = rounds;
  }

  /** Begins a round; whose turn it is in that. */
  public Predicate<UUID> round() {
    int now = next.getAndUpdate(last -> (last + 1) % rounds);
    return id -> Math.floorMod(id.hashCode(), rounds) == now;
  }
}
