package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the words of a conversation are kept after it is closed. */
public enum HoldReason {
  /** A child-welfare notification is being made. */
  @JsonProperty("notification")
  NOTIFICATION,
  /** Somebody's life or health is in danger. */
  @JsonProperty("danger")
  DANGER,
  /** An authority that may have them asked for them. */
  @JsonProperty("authority")
  AUTHORITY,
  /** What a responder wrote is looked into. */
  @JsonProperty("conduct")
  CONDUCT
}
