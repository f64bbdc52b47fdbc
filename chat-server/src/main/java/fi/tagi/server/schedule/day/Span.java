package fi.tagi.server.schedule.day;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.Set;

/**
 * A window on one date, as real time.
 *
 * @param from its first instant
 * @param to the instant after its last
 * @param planned which window, and why
 */
public record Span(Instant from, Instant to, Planned planned) {

  /** Whether the instant is within it. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** Who answers in it. */
  public Set<Role> roles() {
    return planned.window().roles();
  }
}
