package fi.tagi.server.contact;

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
   */
  record Arrived(Intake intake) implements ContactEvent {}

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
      BY_HOLDER
    }
  }

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
