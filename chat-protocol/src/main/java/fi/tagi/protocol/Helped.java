package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a conversation helped, as its visitor says. */
public enum Helped {
  /** It did. */
  @JsonProperty("yes")
  YES,
  /** Somewhat. */
  @JsonProperty("partly")
  PARTLY,
  /** It did not. */
  @JsonProperty("no")
  NO,
  /** The visitor did not say. */
  @JsonProperty("unknown")
  UNKNOWN
}
