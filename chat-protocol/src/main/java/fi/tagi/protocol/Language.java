package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A language of the service's own texts, and of a conversation. */
public enum Language {
  /** Finnish. */
  @JsonProperty("fi")
  FI,
  /** Swedish. */
  @JsonProperty("sv")
  SV,
  /** English. */
  @JsonProperty("en")
  EN
}
