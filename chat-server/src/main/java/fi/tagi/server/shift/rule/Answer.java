package fi.tagi.server.shift.rule;

import java.time.Instant;
import java.util.UUID;

/** What is answered to somebody who wants something of a shift. */
public sealed interface Answer {
  /** It is so, now or since before. */
  record Done() implements Answer {}

  /**
   * The shift is theirs, now or since before.
   *
   * @param since since when
   */
  record Yours(Instant since) implements Answer {}

  /**
   * Somebody else has it.
   *
   * @param holder who
   * @param since since when
   */
  record Lost(UUID holder, Instant since) implements Answer {}

  /**
   * No, and nothing changed.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements Answer {}

  /** Why nothing changed. */
  enum Reason {
    /** There is no such shift on that date (any more). */
    NO_SHIFT,
    /** Another shift has that id. */
    ID_TAKEN,
    /** It is not as whoever asks saw it: look again. */
    STALE,
    /** It would begin in the past. */
    PAST,
    /** It has begun. */
    BEGUN,
    /** It is over. */
    OVER,
    /** The line is not open to that role then. */
    OUTSIDE_WINDOW,
    /** The person does not answer in that role. */
    NOT_ELIGIBLE,
    /** Somebody else has it, or the offer is for somebody else. */
    NOT_YOURS,
    /** A manager planned it for them: it can be offered, not given back. */
    NOT_TAKEN,
    /** It is offered to a colleague already. */
    OFFERED,
    /** The offer does not stand any more. */
    OFFER_OVER
  }
}
