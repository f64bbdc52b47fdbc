package fi.tagi.server.shift;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A shift on one of its dates: one person's planned time, or an open shift.
 *
 * @param shift the shift's id
 * @param date which of its dates; it stays its name when it is moved to another day
 * @param line on which line
 * @param role in which role
 * @param times when
 * @param holding who has it
 * @param offer the offer of a swap that is not answered; it may be stale
 */
public record Occurrence(
    UUID shift,
    LocalDate date,
    String line,
    Role role,
    Times times,
    Holding holding,
    Optional<SwapOffer> offer) {
  /** By their beginnings; those that begin together always in the same order. */
  public static final Comparator<Occurrence> IN_ORDER =
      Comparator.comparing((Occurrence one) -> one.times().from())
          .thenComparing(one -> one.times().to())
          .thenComparing(Occurrence::shift)
          .thenComparing(Occurrence::date);

  /** Whether nobody has it. */
  public boolean isOpen() {
    return holding.responder().isEmpty();
  }

  /** The offer, while it is worth an answer: the same person still has it, at the same time. */
  public Optional<SwapOffer> standingOffer(Instant now) {
    return offer
        .filter(made -> holding.isOf(made.by()) && made.given().equals(times))
        .filter(made -> !times.hasBegun(now));
  }
}
