package fi.tagi.server.contact.rule;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Contact.Over;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may replace the coding of a closed contact, and until when. */
public final class CorrectionRules {
  /** For how long after the closing whoever was to code a contact may correct it. */
  public static final Duration OWN = Duration.ofDays(7);

  private CorrectionRules() {}

  /** What is answered to a correction. */
  public enum Answer {
    /** It is done, now or by the same before. */
    DONE,
    /** There is no such contact. */
    UNKNOWN_CONTACT,
    /** It is not closed, or nobody answered it, so that it has no coding. */
    NOT_CODED,
    /** Who corrects was not the one to code it, and is no manager. */
    NOT_OWN,
    /** It was closed too long ago for who is no manager. */
    TOO_LATE,
    /** Somebody has corrected it meanwhile. */
    STALE
  }

  /**
   * Replaces the coding of a closed contact: for seven days by whoever was to code it, at any time
   * by a manager.
   *
   * @param isManager whether who corrects is a manager
   * @param now when it is asked
   */
  public static Decision<Answer> correct(
      Contact contact, Corrected correction, boolean isManager, Instant now) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Answer.UNKNOWN_CONTACT);
      case Over over when over.outcome() == Outcome.ANSWERED ->
          forbids(over, correction.by(), isManager, now)
              .map(Decision::answer)
              .orElseGet(() -> correct(over, correction));
      case Contact.Waiting _, Held _, Contact.Ended _, Over _ -> Decision.answer(Answer.NOT_CODED);
    };
  }

  private static Optional<Answer> forbids(Over over, UUID by, boolean isManager, Instant now) {
    if (isManager) {
      return Optional.empty();
    }
    if (!over.course().claims().getLast().holder().equals(by)) {
      return Optional.of(Answer.NOT_OWN);
    }
    return isInTime(over, now) ? Optional.empty() : Optional.of(Answer.TOO_LATE);
  }

  private static boolean isInTime(Over over, Instant now) {
    return over.course().closedAt().filter(at -> now.isBefore(at.plus(OWN))).isPresent();
  }

  private static Decision<Answer> correct(Over over, Corrected correction) {
    if (correction.replaces() == over.coded()) {
      return over.coding().filter(correction.coding()::equals).isPresent()
          ? Decision.answer(Answer.DONE)
          : Decision.append(correction, Answer.DONE);
    }
    // A retry names what it replaced, and finds its own coding in place.
    return over.coding().filter(correction.coding()::equals).isPresent()
            && correction.replaces() < over.coded()
        ? Decision.answer(Answer.DONE)
        : Decision.answer(Answer.STALE);
  }
}
