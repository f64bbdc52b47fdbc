package fi.tagi.server.desk;

import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.Holding;
import fi.tagi.server.transcript.Transcript.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A silence in which the visitor waits for a word of those who answer. While the conversation is
 * paused nobody does, so that it begins anew with the end of a pause.
 *
 * @param since since when
 * @param limit how long it may last
 */
public record Silence(Instant since, Duration limit) {

  /**
   * The silence of a contact that is held; empty when it is the visitor's turn. Until the holder
   * has written at all it begins with the claim, later with the first message that nobody answered.
   */
  public static Optional<Silence> of(
      OpenContact contact, Pulse pulse, Admission.Patience patience) {
    return contact.state() == OpenContact.State.HELD
        ? contact
            .holding()
            .flatMap(holding -> of(holding, pulse, patience))
            .map(silence -> contact.pausedUntil().map(silence::notBefore).orElse(silence))
        : Optional.empty();
  }

  private Silence notBefore(Instant at) {
    return at.isAfter(since) ? new Silence(at, limit) : this;
  }

  private static Optional<Silence> of(Holding holding, Pulse pulse, Admission.Patience patience) {
    Instant held = holding.claimedAt();
    if (pulse.answeredAt().filter(at -> !at.isBefore(held)).isEmpty()) {
      return Optional.of(new Silence(held, patience.firstWord()));
    }
    return pulse.unansweredAt().map(at -> new Silence(at, patience.answer()));
  }

  /** When it has lasted too long. */
  public Instant until() {
    return since.plus(limit);
  }

  /** Whether half of it is over, so that the holder is reminded. */
  public boolean isToRemindAt(Instant now) {
    return !since.plus(limit.dividedBy(2)).isAfter(now);
  }

  /** Whether it has lasted too long. */
  public boolean isOverAt(Instant now) {
    return !until().isAfter(now);
  }
}
