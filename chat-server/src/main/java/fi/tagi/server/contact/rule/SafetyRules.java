package fi.tagi.server.contact.rule;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.MarkedHeavy;
import fi.tagi.server.contact.ContactEvent.MarkedUrgent;
import fi.tagi.server.contact.ContactEvent.Paused;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Held;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rules for a danger: the steps that were taken, and the words that are kept. */
public final class SafetyRules {
  /** For how many days words may be kept at most. */
  public static final int HOLD_DAYS_MAX = 14;

  private SafetyRules() {}

  /** Writes down a step of a checklist, for whoever answers or is to code the contact. */
  public static Decision<Verdict> take(Contact contact, StepTaken step) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Contact.Over _ -> Decision.answer(Verdict.OVER);
      case Contact.Waiting _, Held _, Contact.Ended _ when !answers(contact, step.by()) ->
          Decision.answer(Verdict.NOT_HOLDER);
      case Contact.Waiting _, Held _, Contact.Ended _ ->
          safety(contact).filter(safety -> safety.has(step.list(), step.step())).isPresent()
              ? Decision.answer(Verdict.DONE)
              : Decision.append(step, Verdict.DONE);
    };
  }

  /** Marks the contact heavy or takes the mark off, for whoever answers or is to code it. */
  public static Decision<Verdict> mark(Contact contact, MarkedHeavy mark) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Contact.Over _ -> Decision.answer(Verdict.OVER);
      case Contact.Waiting _, Held _, Contact.Ended _ when !answers(contact, mark.by()) ->
          Decision.answer(Verdict.NOT_HOLDER);
      case Contact.Waiting _, Held _, Contact.Ended _ ->
          marks(contact).filter(marks -> marks.heavy() == mark.heavy()).isPresent()
              ? Decision.answer(Verdict.DONE)
              : Decision.append(mark, Verdict.DONE);
    };
  }

  /** Marks the contact urgent or takes the mark off, for whoever answers it. */
  public static Decision<Verdict> mark(Contact contact, MarkedUrgent mark) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Contact.Ended _, Contact.Over _ -> Decision.answer(Verdict.OVER);
      case Contact.Waiting _, Held _ when !answers(contact, mark.by()) ->
          Decision.answer(Verdict.NOT_HOLDER);
      case Contact.Waiting _, Held _ ->
          marks(contact).filter(marks -> marks.urgent() == mark.urgent()).isPresent()
              ? Decision.answer(Verdict.DONE)
              : Decision.append(mark, Verdict.DONE);
    };
  }

  /**
   * Takes nothing of what the visitor writes for a while, or again, for whoever answers. A pause
   * that runs stays as it is, so that the same asked again does not make it longer.
   */
  public static Decision<Verdict> pause(Contact contact, Paused pause, Instant now) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Contact.Ended _, Contact.Over _ -> Decision.answer(Verdict.OVER);
      case Contact.Waiting _, Held _ when !answers(contact, pause.by()) ->
          Decision.answer(Verdict.NOT_HOLDER);
      case Contact.Waiting _, Held _ ->
          marks(contact).flatMap(marks -> marks.pausedAt(now)).isPresent() == pause.minutes() > 0
              ? Decision.answer(Verdict.DONE)
              : Decision.append(pause, Verdict.DONE);
    };
  }

  /**
   * Keeps the words after the contact is closed. Once it is closed they are gone, and one hold is
   * enough.
   *
   * @param isManager whether who wants it need not answer the contact
   */
  public static Decision<Verdict> hold(Contact contact, HoldPlaced hold, boolean isManager) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Contact.Over _ -> Decision.answer(Verdict.OVER);
      case Contact.Waiting _, Held _, Contact.Ended _
          when !isManager && !answers(contact, hold.by()) ->
          Decision.answer(Verdict.NOT_HOLDER);
      case Contact.Waiting _, Held _, Contact.Ended _
          when hold.days() < 1 || hold.days() > HOLD_DAYS_MAX ->
          Decision.answer(Verdict.WRONG_STATE);
      case Contact.Waiting _, Held _, Contact.Ended _ ->
          held(contact)
              .map(present -> Decision.answer(again(present, hold)))
              .orElseGet(() -> Decision.append(hold, Verdict.DONE));
    };
  }

  private static Verdict again(Course.Hold present, HoldPlaced hold) {
    return present.by().equals(hold.by()) && present.reason() == hold.reason()
        ? Verdict.DONE
        : Verdict.WRONG_STATE;
  }

  /** Keeps the words no longer: for whoever placed the hold, or a manager. */
  public static Decision<Verdict> lift(Contact contact, HoldLifted lifted, boolean isManager) {
    if (contact instanceof Contact.None) {
      return Decision.answer(Verdict.UNKNOWN_CONTACT);
    }
    Optional<Course.Hold> hold = held(contact);
    if (hold.isEmpty()) {
      return Decision.answer(Verdict.DONE);
    }
    return isManager || hold.get().by().equals(lifted.by())
        ? Decision.append(lifted, Verdict.DONE)
        : Decision.answer(Verdict.NOT_HOLDER);
  }

  /** Whether a responder answers the contact, or is the one who is to code it. */
  private static boolean answers(Contact contact, UUID responder) {
    return switch (contact) {
      case Held held -> held.part(responder).isPresent();
      case Contact.Ended ended -> ended.claim().holder().equals(responder);
      case Contact.None _, Contact.Waiting _, Contact.Over _ -> false;
    };
  }

  private static Optional<Course.Safety> safety(Contact contact) {
    return Course.of(contact).map(Course::safety);
  }

  private static Optional<Course.Marks> marks(Contact contact) {
    return safety(contact).map(Course.Safety::marks);
  }

  private static Optional<Course.Hold> held(Contact contact) {
    return safety(contact).flatMap(Course.Safety::hold);
  }
}
