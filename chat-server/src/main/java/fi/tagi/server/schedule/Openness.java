package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a schedule says about one instant.
 *
 * @param roles who answers; empty when closed
 * @param until when nobody answers any more; empty when closed, or when the opening goes on beyond
 *     {@link Schedule#UNTIL_DAYS} days (round the clock)
 * @param nextOpening when somebody answers again; empty when open, or when none is planned within
 *     {@link Schedule#NEXT_DAYS} days
 */
public record Openness(Set<Role> roles, Optional<Instant> until, Optional<Instant> nextOpening) {

  /** Copies. */
  public Openness {
    roles = Set.copyOf(roles);
  }

  /** Whether anybody answers. */
  public boolean isOpen() {
    return !roles.isEmpty();
  }
}
