package fi.tagi.server.contact;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Asking;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import java.util.UUID;

/** Something that happened to a contact, in codes only. The diary keeps these and nothing else. */
public sealed interface ContactEvent {

  /**
   * Somebody came and waits.
   *
   * @param intake what they came to and said of themself
   * @param promiseSeconds the response delay that the line stated then; 0 in entries from before it
   *     was written down
   */
  record Arrived(Intake intake, long promiseSeconds) implements ContactEvent {}

  /**
   * Somebody came and could not be taken.
   *
   * @param intake what they came to and said of themself
   * @param reason why not
   */
  record TurnedAway(Intake intake, TurnedAway.Reason reason) implements ContactEvent {
    /** Why somebody is turned away. */
    public enum Reason {
      /** Outside the line's windows. */
      CLOSED,
      /** As many wait as the line takes. */
      FULL
    }
  }

  /**
   * A responder has the contact.
   *
   * @param holder who
   * @param role the role they answer in
   * @param claim the id of the claim that won
   */
  record Claimed(UUID holder, Role role, UUID claim) implements ContactEvent {}

  /** The first message of any responder was stored. */
  record Responded() implements ContactEvent {}

  /**
   * The contact waits again, its arrival time kept.
   *
   * @param holder who had it
   * @param reason why
   */
  record Released(UUID holder, Released.Reason reason) implements ContactEvent {
    /** Why a contact is released. */
    public enum Reason {
      /** The holder gave it back. */
      BY_HOLDER,
      /** Nobody who was in it wrote for as long as the line allows. */
      HOLDER_SILENT,
      /** The holder's connection was gone for as long as the line allows. */
      HOLDER_GONE
    }
  }

  /**
   * The holder asked a colleague to take over or to join.
   *
   * @param ask the id of the asking
   * @param by who asked
   * @param kind what was asked
   * @param to who was asked
   */
  record Asked(UUID ask, UUID by, AskKind kind, AskTarget to) implements ContactEvent {}

  /**
   * Somebody who was asked declined.
   *
   * @param ask which asking
   * @param responder who
   */
  record Declined(UUID ask, UUID responder) implements ContactEvent {}

  /**
   * What was asked came to nothing.
   *
   * @param ask which asking
   * @param why {@link Asking.Refused.Why#UNANSWERED} or {@link Asking.Refused.Why#TAKEN_BACK}
   */
  record AskEnded(UUID ask, Asking.Refused.Why why) implements ContactEvent {}

  /**
   * A colleague took the contact over.
   *
   * @param ask the asking they accepted
   * @param from who had it
   * @param holder who has it now
   * @param role the role they answer in
   * @param claim the id of the acceptance
   */
  record HandedOver(UUID ask, UUID from, UUID holder, Role role, UUID claim)
      implements ContactEvent {}

  /**
   * A colleague joined the conversation.
   *
   * @param ask the asking they accepted
   * @param responder who
   * @param role the role they answer in
   * @param claim the id of the acceptance
   */
  record Joined(UUID ask, UUID responder, Role role, UUID claim) implements ContactEvent {}

  /**
   * One of several responders left the conversation; when it was the holder, the one who joined
   * first holds it from then on.
   *
   * @param responder who
   * @param reason why
   */
  record Left(UUID responder, Released.Reason reason) implements ContactEvent {}

  /**
   * The visitor was gone while nobody held the contact.
   *
   * @param reason {@link OverReason#VISITOR_LEFT} or {@link OverReason#VISITOR_GONE}
   */
  record Abandoned(OverReason reason) implements ContactEvent {}

  /** The line closed while nobody held the contact. */
  record Unserved() implements ContactEvent {}

  /**
   * Talking stopped.
   *
   * @param reason who or what ended it
   */
  record Ended(OverReason reason) implements ContactEvent {}

  /**
   * The last holder coded the contact, and closed it.
   *
   * @param by who
   * @param coding what it was about
   */
  record WrappedUp(UUID by, Coding coding) implements ContactEvent {}

  /** Nobody coded the contact in time; it is closed and counted all the same. */
  record LeftUncoded() implements ContactEvent {}

  /**
   * A step of a checklist was taken, during the conversation or before the contact was coded.
   *
   * @param by who took it
   * @param list the checklist's code
   * @param step the step's code
   */
  record StepTaken(UUID by, String list, String step) implements ContactEvent {}

  /**
   * The words are kept for a while after the contact is closed.
   *
   * @param by who wants it
   * @param reason why
   * @param days for how many times 24 hours from now, 1 to 14
   */
  record HoldPlaced(UUID by, HoldPlaced.Reason reason, int days) implements ContactEvent {
    /** Why words are kept. */
    public enum Reason {
      /** A child-welfare notification is being made. */
      NOTIFICATION,
      /** Somebody's life or health is in danger. */
      DANGER,
      /** An authority that may have them asked for them. */
      AUTHORITY,
      /** What a responder wrote is looked into. */
      CONDUCT
    }
  }

  /**
   * The words need not be kept any longer.
   *
   * @param by who says so
   */
  record HoldLifted(UUID by) implements ContactEvent {}

  /**
   * Somebody who answers marked the contact urgent, or took the mark off.
   *
   * @param by who
   * @param urgent whether it is urgent from then on
   */
  record MarkedUrgent(UUID by, boolean urgent) implements ContactEvent {}

  /**
   * The conversation was heavy for whoever answers it, or was not.
   *
   * @param by who says so
   */
  record MarkedHeavy(UUID by, boolean heavy) implements ContactEvent {}

  /**
   * Nothing the visitor writes is taken for a while.
   *
   * @param by who wants it
   * @param minutes for how long, 1 to 15; 0 ends a pause
   */
  record Paused(UUID by, int minutes) implements ContactEvent {}

  /**
   * The coding of a closed contact was replaced.
   *
   * @param by who did
   * @param replaces the version of the entry that coded it until now, or left it uncoded
   * @param reason why
   * @param coding what it was about
   */
  record Corrected(UUID by, int replaces, Corrected.Reason reason, Coding coding)
      implements ContactEvent {
    /** Why a coding is replaced. */
    public enum Reason {
      /** Something else was meant. */
      MISTAKE,
      /** More became known. */
      MORE_KNOWN,
      /** It had not been coded in time. */
      LATE,
      /** It was another contact's coding. */
      WRONG_CONTACT
    }
  }

  /**
   * What somebody came to, and what they said of themself.
   *
   * @param line the line
   * @param site the site the widget stood on, or {@code unknown}
   * @param language the language they want
   * @param topic a theme code, or {@code unknown}
   * @param ageBand an age band code, or {@code unknown}
   */
  record Intake(String line, String site, Language language, String topic, String ageBand) {}
}
