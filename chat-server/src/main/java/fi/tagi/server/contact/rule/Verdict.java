package fi.tagi.server.contact.rule;

/** What is answered to a command that is either done or not. */
public enum Verdict {
  /** It is done, now or by the same command before. */
  DONE,
  /** There is no such contact. */
  UNKNOWN_CONTACT,
  /** The responder does not hold it by that claim. */
  NOT_HOLDER,
  /** It is over. */
  OVER,
  /** It is not in the state that this needs. */
  WRONG_STATE,
  /** The conversation is paused. */
  PAUSED
}
