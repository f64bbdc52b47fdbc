package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;

/** Whom a holder asks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface AskTarget {

  /**
   * One colleague.
   *
   * @param person who, by {@link ResponderPush.Colleagues}
   */
  @JsonTypeName("colleague")
  record Colleague(UUID person) implements AskTarget {}

  /** Whoever of this role is available; the first to accept has it. */
  @JsonTypeName("role")
  record InRole(Role role) implements AskTarget {}
}
