package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;

/** What the server tells a visitor's page unasked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface VisitorPush extends Push {

  /** The line that the page looked at changed; this is the whole of it now. */
  @JsonTypeName("line_changed")
  record LineChanged(LineView view) implements VisitorPush {}

  /** The contact changed; this is the whole of it now. */
  @JsonTypeName("state")
  record State(VisitorView state) implements VisitorPush {}

  /**
   * A message of the conversation, the page's own included; in order, each position once per
   * session.
   *
   * @param seq its position, from 1
   * @param message the id its writer gave it
   * @param author who wrote it
   * @param text the words
   * @param at when it was stored
   */
  @JsonTypeName("message")
  record Message(
      @Count(min = 1) long seq,
      UUID message,
      Author author,
      @Text(max = Limits.MESSAGE_CHARS) String text,
      Instant at)
      implements VisitorPush {}

  /**
   * The messages up to this position are on the page of somebody who answers. Told again to a page
   * that comes back, as far as somebody still has them.
   *
   * @param seq the position of the last one
   */
  @JsonTypeName("delivered")
  record Delivered(@Count(min = 1) long seq) implements VisitorPush {}

  /** The responder is writing. */
  @JsonTypeName("typing")
  record Typing() implements VisitorPush {}
}
