package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.day.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a schedule says about one instant.
 *
 * @param roles who answers; empty when closed
 * @param until when nobody answers any more; empty when closed, or when the opening goes on for
 *     more than {@link Schedule#UNTIL_DAYS} days (round the clock)
 * @param arrivalsUntil until when new contacts are taken in this opening, which may have passed;
 *     empty when {@code until} is
 * @param nextOpening when somebody answers again; empty while new contacts are taken, or when no
 *     opening is planned within {@link Schedule#NEXT_DAYS} days
 * @param reason the rule by which it is open or closed
 */
public record Openness(
    Set<Role> roles,
    Optional<Instant> until,
    Optional<Instant> arrivalsUntil,
    Optional<Instant> nextOpening,
    Reason reason) {

  /** Copies. */
  public Openness {
    roles = Set.copyOf(roles);
  }

  /** One in which new contacts are taken to the end, by the weekly windows. */
  public Openness(Set<Role> roles, Optional<Instant> until, Optional<Instant> nextOpening) {
    this(roles, until, until, nextOpening, Reason.WINDOW);
  }

  /** Whether new contacts are taken, at the instant that this is about. */
  public boolean takesArrivals(Instant at) {
    return isOpen() && arrivalsUntil.filter(until -> !until.isAfter(at)).isEmpty();
  }

  /** Whether anybody answers. */
  public boolean isOpen() {
    return !roles.isEmpty();
  }
}
