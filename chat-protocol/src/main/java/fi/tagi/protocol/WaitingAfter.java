package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a contact waits after. */
public enum WaitingAfter {
  /** It arrived, and nobody has had it yet. */
  @JsonProperty("arrival")
  ARRIVAL,
  /** Its holder gave it back. */
  @JsonProperty("given_back")
  GIVEN_BACK,
  /** Its holder did not write for as long as the line allows. */
  @JsonProperty("holder_silent")
  HOLDER_SILENT,
  /** Its holder's connection was gone for as long as the line allows. */
  @JsonProperty("holder_gone")
  HOLDER_GONE
}
