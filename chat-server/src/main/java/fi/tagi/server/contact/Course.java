package fi.tagi.server.contact;

import fi.tagi.protocol.OverReason;
import fi.tagi.server.contact.ContactEvent.Intake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a contact went through, as far as it got.
 *
 * @param contact which contact
 * @param arrivedAt when it arrived
 * @param intake what it came to
 * @param claims the claims that won, in order
 * @param respondedAt when the first message of a responder was stored
 * @param releases how often it was given back
 * @param endedAt when talking or waiting stopped
 * @param overReason how it stopped
 * @param closedAt when the last entry but corrections was made
 */
public record Course(
    UUID contact,
    Instant arrivedAt,
    Intake intake,
    List<Claim> claims,
    Optional<Instant> respondedAt,
    int releases,
    Optional<Instant> endedAt,
    Optional<OverReason> overReason,
    Optional<Instant> closedAt) {

  static Course begin(UUID contact, Instant at, Intake intake) {
    return new Course(
        contact,
        at,
        intake,
        List.of(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** When the first claim won: what the time to answer is measured to. */
  public Optional<Instant> answeredAt() {
    return claims.stream().findFirst().map(Claim::at);
  }

  Course claimed(Claim claim) {
    List<Claim> all = new ArrayList<>(claims);
    all.add(claim);
    return new Course(
        contact,
        arrivedAt,
        intake,
        List.copyOf(all),
        respondedAt,
        releases,
        endedAt,
        overReason,
        closedAt);
  }

  Course responded(Instant at) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        claims,
        Optional.of(at),
        releases,
        endedAt,
        overReason,
        closedAt);
  }

  Course released() {
    return new Course(
        contact,
        arrivedAt,
        intake,
        claims,
        respondedAt,
        releases + 1,
        endedAt,
        overReason,
        closedAt);
  }

  Course ended(Instant at, OverReason reason) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        claims,
        respondedAt,
        releases,
        Optional.of(at),
        Optional.of(reason),
        closedAt);
  }

  Course closed(Instant at) {
    return new Course(
        contact,
        arrivedAt,
        intake,
        claims,
        respondedAt,
        releases,
        endedAt,
        overReason,
        Optional.of(at));
  }
}
