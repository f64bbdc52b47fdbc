package fi.tagi.server.diary;

import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Held.Ask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A contact that is not closed, as far as those need it who look at many.
 *
 * @param contact which
 * @param version how many entries it has
 * @param state where it stands
 * @param intake what it came to
 * @param arrivedAt when it arrived
 * @param after what it waits after, or waited after last
 * @param holding who holds it, or held it last before talking stopped
 * @param partners who else is in the conversation
 * @param ask what the holder asks of colleagues, while nobody has accepted
 * @param answeredAt when the first claim won, also of one that was given back since
 * @param respondedAt when the first message of a responder was stored
 * @param endedAt when talking stopped
 * @param urgent whether it is marked urgent
 * @param pausedUntil from when on what the visitor writes is taken again, which may have come;
 *     empty where there was no pause
 */
public record OpenContact(
    UUID contact,
    int version,
    State state,
    Intake intake,
    Instant arrivedAt,
    WaitingAfter after,
    Optional<Holding> holding,
    List<Holding> partners,
    Optional<Ask> ask,
    Optional<Instant> answeredAt,
    Optional<Instant> respondedAt,
    Optional<Instant> endedAt,
    boolean urgent,
    Optional<Instant> pausedUntil) {

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
   * Who holds a contact, or is in it beside its holder.
   *
   * @param holder the responder
   * @param role in which role
   * @param epoch by which claim
   * @param claimedAt since when
   */
  public record Holding(UUID holder, Role role, int epoch, Instant claimedAt) {

    private static Holding of(Claim claim) {
      return new Holding(claim.holder(), claim.role(), claim.epoch(), claim.at());
    }
  }

  /** The contact as an open one; empty when it is closed or never began. */
  public static Optional<OpenContact> of(Contact contact) {
    return switch (contact) {
      case Contact.None _, Contact.Over _ -> Optional.empty();
      case Contact.Waiting waiting ->
          Optional.of(of(waiting.course(), waiting.version(), State.WAITING, Optional.empty()));
      case Held held ->
          Optional.of(
              of(held.course(), held.version(), State.HELD, Optional.of(held.claim()))
                  .with(held.partners().stream().map(Holding::of).toList(), held.ask()));
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
        course.after(),
        claim.map(Holding::of),
        List.of(),
        Optional.empty(),
        course.answeredAt(),
        course.respondedAt(),
        course.endedAt(),
        course.safety().marks().urgent(),
        course.safety().marks().pausedUntil());
  }

  private OpenContact with(List<Holding> others, Optional<Ask> asked) {
    return new OpenContact(
        contact,
        version,
        state,
        intake,
        arrivedAt,
        after,
        holding,
        others,
        asked,
        answeredAt,
        respondedAt,
        endedAt,
        urgent,
        pausedUntil);
  }

  /** Everybody who answers, the holder first. */
  public Stream<Holding> participants() {
    return Stream.concat(holding.stream(), partners.stream());
  }

  /** As far as it decides who may write. */
  public Talk talk() {
    return new Talk(contact, state, participants().toList(), respondedAt, pausedUntil);
  }

  /**
   * What decides who may write in an open contact: as little as that, since it is read for each
   * message.
   *
   * @param contact which
   * @param state where it stands
   * @param participants everybody who answers, or answered last before talking stopped, the holder
   *     first
   * @param respondedAt when the first message of a responder was stored
   * @param pausedUntil from when on what the visitor writes is taken again, which may have come
   */
  public record Talk(
      UUID contact,
      State state,
      List<Holding> participants,
      Optional<Instant> respondedAt,
      Optional<Instant> pausedUntil) {

    /** Whether nothing the visitor writes is taken at this instant. */
    public boolean isPausedAt(Instant now) {
      return pausedUntil.filter(now::isBefore).isPresent();
    }

    /**
     * The part by which this responder and the visitor can write to each other; empty when there is
     * none by this epoch.
     */
    public Optional<Holding> part(UUID responder, long epoch) {
      return state == State.HELD
          ? participants.stream()
              .filter(part -> part.holder().equals(responder) && part.epoch() == epoch)
              .findFirst()
          : Optional.empty();
    }
  }
}
