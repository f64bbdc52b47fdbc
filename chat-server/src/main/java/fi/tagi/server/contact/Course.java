package fi.tagi.server.contact;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.contact.ContactEvent.Intake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a contact went through, as far as it got.
 *
 * @param contact which contact
 * @param arrivedAt when it arrived
 * @param intake what it came to
 * @param parts who answered, and how they came to
 * @param respondedAt when the first message of a responder was stored
 * @param releases how often it went back to waiting
 * @param after what it waits after, or waited after last
 * @param ending how and when talking or waiting stopped
 * @param closedAt when the last entry but corrections was made
 */
public record Course(
    UUID contact,
    Instant arrivedAt,
    Intake intake,
    Parts parts,
    Optional<Instant> respondedAt,
    int releases,
    WaitingAfter after,
    Optional<Ending> ending,
    Optional<Instant> closedAt) {

  /**
   * Who answered.
   *
   * @param claims those who held the contact, in order; one who joined and came to hold it is there
   *     with the claim by which they joined
   * @param joined those who joined, in order
   * @param left the epochs of those who do not answer any more
   * @param asked what holders asked of colleagues, by its ids, whatever became of it
   */
  public record Parts(
      List<Claim> claims, List<Claim> joined, List<Integer> left, List<UUID> asked) {
    private static final Parts NONE = new Parts(List.of(), List.of(), List.of(), List.of());

    Parts held(Claim claim) {
      return new Parts(with(claims, claim), joined, left, asked);
    }

    Parts joined(Claim claim) {
      return new Parts(claims, with(joined, claim), left, asked);
    }

    Parts left(int epoch) {
      return new Parts(claims, joined, with(left, epoch), asked);
    }

    Parts asked(UUID ask) {
      return new Parts(claims, joined, left, with(asked, ask));
    }

    /** Every part that anybody had, of holders first. */
    Stream<Claim> all() {
      return Stream.concat(claims.stream(), joined.stream());
    }

    private static <T> List<T> with(List<T> some, T more) {
      List<T> all = new ArrayList<>(some);
      all.add(more);
      return List.copyOf(all);
    }
  }

  /**
   * How talking or waiting stopped.
   *
   * @param at when
   * @param reason how
   */
  public record Ending(Instant at, OverReason reason) {}

  static Course begin(UUID contact, Instant at, Intake intake) {
    return new Course(
        contact,
        at,
        intake,
        Parts.NONE,
        Optional.empty(),
        0,
        WaitingAfter.ARRIVAL,
        Optional.empty(),
        Optional.empty());
  }

  /** What a contact went through; empty before the first entry. */
  static Optional<Course> of(Contact contact) {
    return switch (contact) {
      case Contact.None _ -> Optional.empty();
      case Contact.Waiting waiting -> Optional.of(waiting.course());
      case Held held -> Optional.of(held.course());
      case Contact.Ended ended -> Optional.of(ended.course());
      case Contact.Over over -> Optional.of(over.course());
    };
  }

  /** Those who held it, in order. */
  public List<Claim> claims() {
    return parts.claims();
  }

  /** When the first claim won: what the time to answer is measured to. */
  public Optional<Instant> answeredAt() {
    return claims().stream().findFirst().map(Claim::at);
  }

  /** When talking or waiting stopped. */
  public Optional<Instant> endedAt() {
    return ending.map(Ending::at);
  }

  /** How it stopped. */
  public Optional<OverReason> overReason() {
    return ending.map(Ending::reason);
  }

  Course with(Parts now) {
    return new Course(
        contact, arrivedAt, intake, now, respondedAt, releases, after, ending, closedAt);
  }

  Course responded(Instant at) {
    return new Course(
        contact, arrivedAt, intake, parts, Optional.of(at), releases, after, ending, closedAt);
  }

  Course released(Parts now, WaitingAfter why) {
    return new Course(
        contact, arrivedAt, intake, now, respondedAt, releases + 1, why, ending, closedAt);
  }

  Course ended(Instant at, OverReason reason) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        parts,
        respondedAt,
        releases,
        after,
        Optional.of(new Ending(at, reason)),
        closedAt);
  }

  Course closed(Instant at) {
    return new Course(
        contact, arrivedAt, intake, parts, respondedAt, releases, after, ending, Optional.of(at));
  }
}
