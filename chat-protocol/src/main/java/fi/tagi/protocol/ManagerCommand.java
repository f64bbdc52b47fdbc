package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What a managers' page asks, on {@code /v1/manager}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ManagerCommand extends Command {

  /**
   * The first command of a session: watches the board. Answered by {@link ManagerReply.Watching};
   * every line and everybody who waits follow as pushes, and whatever changes of them.
   *
   * @param language the language of the texts that come back
   */
  @JsonTypeName("watch")
  record Watch(@Count(min = 1) long ref, Language language) implements ManagerCommand {}

  /** Asks whether the other end is still there. Answered by {@link ManagerReply.Done}. */
  @JsonTypeName("ping")
  record Ping(@Count(min = 1) long ref) implements ManagerCommand {}
}
