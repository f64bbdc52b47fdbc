package fi.tagi.server.shift;

import java.time.Instant;

/**
 * A planned interval as real time.
 *
 * @param from its first instant
 * @param to the instant after its last
 */
public record Times(Instant from, Instant to) {

  /** Whether the instant is in it. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** Whether some instant is in both. */
  public boolean meets(Times other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** Whether its first instant has come. */
  public boolean hasBegun(Instant now) {
    return !now.isBefore(from);
  }

  /** Whether its last instant is past. */
  public boolean isOver(Instant now) {
    return !now.isBefore(to);
  }
}
