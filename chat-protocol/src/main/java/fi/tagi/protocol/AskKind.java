package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a holder asks of a colleague. */
public enum AskKind {
  /** To take the conversation over; the holder leaves it when somebody accepts. */
  @JsonProperty("hand_over")
  HAND_OVER,
  /** To join the conversation, visibly to the visitor. */
  @JsonProperty("join")
  JOIN
}
