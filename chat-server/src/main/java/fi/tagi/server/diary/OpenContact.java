package fi.tagi.server.diary;

import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Course;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact that is not closed, as far as those need it who look at many.
 *
 * @param contact which
 * @param version how many entries it has
 * @param state where it stands
 * @param intake what it came to
 * @param arrivedAt when it arrived
 * @param holding who holds it, or held it last before talking stopped
 * @param answeredAt when the first claim won, also of one that was given back since
 * @param respondedAt when the first message of a responder was stored
 * @param endedAt when talking stopped
 */
public record OpenContact(
    UUID contact,
    int version,
    State state,
    Intake intake,
    Instant arrivedAt,
    Optional<Holding> holding,
    Optional<Instant> answeredAt,
    Optional<Instant> respondedAt,
    Optional<Instant> endedAt) {

  /** Where an open contact stands. */
  public enum State {
    /** Nobody holds it. */
    WAITING,
    /** A responder holds it. */
    HELD,
    /** Talking stopped; it is to be coded. */
    ENDED
  }

  /**
   * Who holds a contact.
   *
   * @param holder the responder
   * @param role in which role
   * @param epoch by which claim
   * @param claimedAt since when
   */
  public record Holding(UUID holder, Role role, int epoch, Instant claimedAt) {}

  /** The contact as an open one; empty when it is closed or never began. */
  public static Optional<OpenContact> of(Contact contact) {
    return switch (contact) {
      case Contact.None _, Contact.Over _ -> Optional.empty();
      case Contact.Waiting waiting ->
          Optional.of(of(waiting.course(), waiting.version(), State.WAITING, Optional.empty()));
      case Contact.Held held ->
          Optional.of(of(held.course(), held.version(), State.HELD, Optional.of(held.claim())));
      case Contact.Ended ended ->
          Optional.of(of(ended.course(), ended.version(), State.ENDED, Optional.of(ended.claim())));
    };
  }

  private static OpenContact of(Course course, int version, State state, Optional<Claim> claim) {
    return new OpenContact(
        course.contact(),
        version,
        state,
        course.intake(),
        course.arrivedAt(),
        claim.map(c -> new Holding(c.holder(), c.role(), c.epoch(), c.at())),
        course.answeredAt(),
        course.respondedAt(),
        course.endedAt());
  }

  /** Whether this responder holds it, by this claim, and the two can write to each other. */
  public boolean isHeldBy(UUID responder, long epoch) {
    return state == State.HELD
        && holding.filter(h -> h.holder().equals(responder) && h.epoch() == epoch).isPresent();
  }
}
