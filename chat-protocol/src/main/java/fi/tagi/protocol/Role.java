package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who answers: always a person. */
public enum Role {
  /** Somebody whose work this is. */
  @JsonProperty("professional")
  PROFESSIONAL,
  /** An expert by experience. */
  @JsonProperty("expert")
  EXPERT
}
