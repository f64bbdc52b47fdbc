package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a tag insists, by how long the contact has waited. A later one is told by a new tag. */
public enum Insistence {
  /** It came a moment ago. */
  @JsonProperty("first")
  FIRST,
  /** Nobody claimed it for a while: show it again, with sound and notification. */
  @JsonProperty("again")
  AGAIN,
  /** Half the promise is over: it is offered to whoever else may have it. */
  @JsonProperty("widened")
  WIDENED,
  /** It waits for longer than was promised; the managers are alerted. */
  @JsonProperty("past_promise")
  PAST_PROMISE
}
