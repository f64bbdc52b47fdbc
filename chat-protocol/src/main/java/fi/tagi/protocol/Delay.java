package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** How long answers have taken lately. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Delay {

  /** Nobody was answered in this opening yet. */
  @JsonTypeName("none_yet")
  record NoneYet() implements Delay {}

  /**
   * The median over the contacts of this opening that were answered last.
   *
   * @param seconds the median time to answer, in seconds
   * @param contacts over how many contacts
   */
  @JsonTypeName("measured")
  record Measured(@Count long seconds, @Count(min = 1, max = 100) long contacts) implements Delay {}
}
