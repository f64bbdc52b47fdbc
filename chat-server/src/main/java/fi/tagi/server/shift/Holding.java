package fi.tagi.server.shift;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has a shift.
 *
 * @param responder who; empty when it is open
 * @param how how they came to it, or how it came to be open
 * @param since since when
 */
public record Holding(Optional<UUID> responder, How how, Instant since) {
  /** How somebody comes to a shift. */
  public enum How {
    /** A manager planned it so. */
    PLANNED,
    /** They took an open one. */
    TAKEN,
    /** A colleague gave it to them. */
    SWAPPED,
    /** It is open, since who took it gave it back. */
    GIVEN_BACK
  }

  /** Whether this person has it. */
  public boolean isOf(UUID person) {
    return responder.filter(person::equals).isPresent();
  }
}
