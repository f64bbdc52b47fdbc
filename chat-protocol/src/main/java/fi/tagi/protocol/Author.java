package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** Who wrote a message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Author {

  /** The visitor. */
  @JsonTypeName("visitor")
  record Visitor() implements Author {}

  /**
   * A responder.
   *
   * @param alias the public alias
   * @param role the role they answered in
   */
  @JsonTypeName("responder")
  record Responder(@Text(min = 1, max = 40) String alias, Role role) implements Author {}
}
