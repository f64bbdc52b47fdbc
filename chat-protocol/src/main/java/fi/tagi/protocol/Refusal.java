package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a command was not done. The connection lives on. With {@link CloseReason} the one table of
 * what can go wrong.
 */
public enum Refusal {
  /**
   * Not JSON, not an object, an unknown or missing field, a null, a wrong type, bytes after the
   * end, a key twice.
   */
  @JsonProperty("malformed")
  MALFORMED("The frame is not a command of this protocol.", NextStep.MEND),
  /** The {@code type} is not one of this connection's commands. */
  @JsonProperty("unknown_type")
  UNKNOWN_TYPE("There is no command of this type here.", NextStep.MEND),
  /**
   * A value is outside its limits: a text too long, a number too large, a code of the wrong form.
   */
  @JsonProperty("out_of_range")
  OUT_OF_RANGE("A value is outside its limits.", NextStep.TELL),
  /** The command needs another before it: a contact, or {@code hello}. */
  @JsonProperty("out_of_order")
  OUT_OF_ORDER("Something else comes before this command.", NextStep.MEND),
  /** More commands than the session's allowance. */
  @JsonProperty("too_fast")
  TOO_FAST("Too many commands in a short time.", NextStep.RETRY),
  /** There is no such line. */
  @JsonProperty("unknown_line")
  UNKNOWN_LINE("There is no such line.", NextStep.TELL),
  /** There is no such contact, or it is not this session's. */
  @JsonProperty("unknown_contact")
  UNKNOWN_CONTACT("There is no such contact.", NextStep.TELL),
  /** The contact is over. */
  @JsonProperty("over")
  OVER("The contact is over.", NextStep.TELL),
  /** The responder does not hold the contact by this claim (any more). */
  @JsonProperty("not_holder")
  NOT_HOLDER("The contact is not held by this claim.", NextStep.TELL),
  /** No window of the responder's role is open. */
  @JsonProperty("outside_window")
  OUTSIDE_WINDOW("No window of this role is open.", NextStep.TELL),
  /** The responder is not on duty. */
  @JsonProperty("not_on_duty")
  NOT_ON_DUTY("The responder is not on duty.", NextStep.TELL),
  /** The responder holds as many conversations as they want to. */
  @JsonProperty("at_maximum")
  AT_MAXIMUM("The responder holds as many conversations as their maximum.", NextStep.TELL),
  /** The colleague who is asked is not available, or nobody of the role is. */
  @JsonProperty("colleague_not_available")
  COLLEAGUE_NOT_AVAILABLE("Nobody who is asked is available.", NextStep.TELL),
  /** The line lets only those be on duty who have a shift now. */
  @JsonProperty("no_shift")
  NO_SHIFT("The line wants a shift, and this person has none now.", NextStep.TELL),
  /** The person has no role that may do this. */
  @JsonProperty("not_allowed")
  NOT_ALLOWED("This person may not do this.", NextStep.TELL),
  /** A code is not in the code lists of that version. */
  @JsonProperty("unknown_code")
  UNKNOWN_CODE("A code is not in the code lists.", NextStep.MEND),
  /** The contact is not in the state that the command needs. */
  @JsonProperty("wrong_state")
  WRONG_STATE("The contact is not in a state for this.", NextStep.TELL),
  /** A responder paused the conversation: the visitor may write again later. */
  @JsonProperty("paused")
  PAUSED("The visitor may not write for a while.", NextStep.TELL),
  /** The database is away. Sent again with the same ids, the command gets its true answer. */
  @JsonProperty("storage_away")
  STORAGE_AWAY("The storage is away; send it again with the same id.", NextStep.RETRY);

  private final String text;
  private final NextStep next;

  Refusal(String text, NextStep next) {
    this.text = text;
    this.next = next;
  }

  /** What it means, for the developer of a client. */
  public String text() {
    return text;
  }

  /** What the client does next. */
  public NextStep next() {
    return next;
  }
}
