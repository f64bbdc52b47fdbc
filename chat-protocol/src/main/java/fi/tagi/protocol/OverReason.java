package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a contact came to its end. */
public enum OverReason {
  /** The visitor left. */
  @JsonProperty("visitor_left")
  VISITOR_LEFT,
  /** The visitor's connection was gone for longer than the line allows. */
  @JsonProperty("visitor_gone")
  VISITOR_GONE,
  /** The responder ended the conversation. */
  @JsonProperty("responder_ended")
  RESPONDER_ENDED,
  /** The responder ended it because of how the visitor behaved. */
  @JsonProperty("cut_off")
  CUT_OFF,
  /** The line closed before anybody answered. */
  @JsonProperty("line_closed")
  LINE_CLOSED
}
