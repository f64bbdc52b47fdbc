package fi.tagi.server.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something that a manager must know at once, as it is posted.
 *
 * @param kind what
 * @param line on which line
 * @param waiting how many contacts wait on it
 * @param waitingSeconds how long the contact has waited; 0 when the alert is of none
 * @param reached how many people have its tag on a visible page
 * @param onDuty how many people are on duty and connected who may answer on the line
 */
public record Alert(
    Kind kind, String line, int waiting, long waitingSeconds, int reached, int onDuty) {

  /** What a manager must know. */
  public enum Kind {
    /** A contact waits for longer than the line promises. */
    @JsonProperty("past_promise")
    PAST_PROMISE,
    /** The line is open, and for a while nobody has been on duty. */
    @JsonProperty("nobody_on_duty")
    NOBODY_ON_DUTY
  }
}
