package fi.tagi.server.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the numbers need to know of one contact.
 *
 * @param arrivedAt when it arrived
 * @param standing what became of it, so far
 * @param answeredAt when it was claimed first
 * @param overAt when it was closed
 */
record Fact(
    Instant arrivedAt, Standing standing, Optional<Instant> answeredAt, Optional<Instant> overAt) {

  /** What became of a contact, so far. */
  enum Standing {
    /** Claimed and closed. */
    ANSWERED,
    /** Claimed and not closed yet. */
    TALKING,
    /** The visitor was gone before anybody claimed it. */
    ABANDONED,
    /** The line closed before anybody claimed it. */
    UNSERVED,
    /** Not claimed yet, or given back. */
    WAITING,
    /** It came when the line was closed or full. */
    TURNED_AWAY
  }

  /** First claim − arrival, of the contacts that were answered. */
  Optional<Duration> timeToAnswer() {
    return switch (standing) {
      case ANSWERED, TALKING -> answeredAt.map(at -> Duration.between(arrivedAt, at));
      case ABANDONED, UNSERVED, WAITING, TURNED_AWAY -> Optional.empty();
    };
  }

  /**
   * How long the visitor waited for somebody: the time to answer, or until they left or were left,
   * or until now. Nothing for those who were turned away.
   */
  Duration waited(Instant now) {
    return switch (standing) {
      case ANSWERED, TALKING -> timeToAnswer().orElse(Duration.ZERO);
      case ABANDONED, UNSERVED -> Duration.between(arrivedAt, overAt.orElse(now));
      case WAITING -> Duration.between(arrivedAt, now);
      case TURNED_AWAY -> Duration.ZERO;
    };
  }

  /** Abandoned in less than this time after the arrival. */
  boolean isShortAbandon(Duration limit) {
    return standing == Standing.ABANDONED
        && overAt
            .filter(over -> Duration.between(arrivedAt, over).compareTo(limit) < 0)
            .isPresent();
  }
}
