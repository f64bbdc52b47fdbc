package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.Set;

/**
 * A window on one date, as real time.
 *
 * @param from its first instant
 * @param to the instant after its last; never before {@code from}
 * @param roles who answers in it
 */
record Span(Instant from, Instant to, Set<Role> roles) {

  boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** Whether it has any time at all: a window within the hour that spring skips has none. */
  boolean lasts() {
    return from.isBefore(to);
  }
}
