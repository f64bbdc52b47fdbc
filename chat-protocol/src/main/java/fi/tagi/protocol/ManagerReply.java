package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** What the server answers to a managers' page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ManagerReply extends Reply {

  /**
   * The board is watched: what the page knew of it before is void. Answers {@link
   * ManagerCommand.Watch}.
   *
   * @param now the server's clock, so that waiting times are right on a page whose clock is wrong
   */
  @JsonTypeName("watching")
  record Watching(@Count long ref, Instant now) implements ManagerReply {}

  /** It is done. */
  @JsonTypeName("done")
  record Done(@Count long ref) implements ManagerReply {}

  /**
   * It was not done, and nothing changed.
   *
   * @param refusal why, and what the client does next
   * @param text for the developer of a client, in English; never shown to people
   */
  @JsonTypeName("refused")
  record Refused(@Count long ref, Refusal refusal, @Text(max = 200) String text)
      implements ManagerReply {}
}
