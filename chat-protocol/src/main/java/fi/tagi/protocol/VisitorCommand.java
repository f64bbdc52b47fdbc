package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;

/** What a visitor's page asks, on {@code /v1/visitor}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface VisitorCommand extends Command {

  /**
   * Shows the line, and keeps this session told of its changes. Answered by {@link
   * VisitorReply.Line}.
   *
   * @param line which line
   * @param language the language of the texts that come back
   */
  @JsonTypeName("look")
  record Look(@Count(min = 1) long ref, @Code String line, Language language)
      implements VisitorCommand {}

  /**
   * Begins a contact. Answered by {@link VisitorReply.Arrived}, {@link VisitorReply.TurnedAway} or
   * {@link VisitorReply.Cooling}.
   *
   * @param arrival made by the client, random; sent again with the same value it gives the same
   *     contact
   * @param line which line
   * @param site the code of the site the widget stands on, or {@code unknown}
   * @param language the language the visitor wants to talk in
   * @param nickname what the visitor wants to be called; empty for nothing. Shown to the responder
   *     who claims, no sooner
   * @param topic a theme code, or {@code unknown}
   * @param ageBand an age band code, or {@code unknown}
   * @param former the token of this page's conversation that was cut off, or {@code none}
   */
  @JsonTypeName("arrive")
  record Arrive(
      @Count(min = 1) long ref,
      UUID arrival,
      @Code String line,
      @Code String site,
      Language language,
      @Text(max = 40) String nickname,
      @Code String topic,
      @Code String ageBand,
      @Code(Code.TOKEN_OR_NONE) String former)
      implements VisitorCommand {}

  /**
   * Comes back to a contact. Answered by {@link VisitorReply.Resumed}; what was missed follows as
   * {@link VisitorPush.Message}.
   *
   * @param token from {@link VisitorReply.Arrived}
   * @param after the position of the last message this page has; 0 for none
   */
  @JsonTypeName("resume")
  record Resume(@Count(min = 1) long ref, @Code(Code.TOKEN) String token, @Count long after)
      implements VisitorCommand {}

  /**
   * Writes a message, also while waiting. Answered by {@link VisitorReply.Accepted} once it is
   * stored.
   *
   * @param message made by the client, random; sent again with the same value it is stored once and
   *     answered the same
   * @param text the words
   */
  @JsonTypeName("write")
  record Write(
      @Count(min = 1) long ref,
      UUID message,
      @Text(min = 1, max = Limits.MESSAGE_CHARS) String text)
      implements VisitorCommand {}

  /** The visitor is writing. Never stored. Answered by {@link VisitorReply.Done}. */
  @JsonTypeName("typing")
  record Typing(@Count(min = 1) long ref) implements VisitorCommand {}

  /**
   * The visitor leaves for good: the contact is over. Answered by {@link VisitorReply.Done}, also
   * when it already was.
   */
  @JsonTypeName("leave")
  record Leave(@Count(min = 1) long ref) implements VisitorCommand {}

  /**
   * Says how the conversation was, when it is over; either may be left out. Kept without the
   * contact. Answered by {@link VisitorReply.Done}, or {@link Refusal#WRONG_STATE} when there was
   * no conversation or it is not over.
   *
   * @param feedback made by the client, random, one for each contact; sent again with the same
   *     value it takes the place of what was said
   * @param face from 1, the worst, to 5; 0 for not said
   * @param helped whether it helped
   */
  @JsonTypeName("feedback")
  record Feedback(@Count(min = 1) long ref, UUID feedback, @Count(max = 5) long face, Helped helped)
      implements VisitorCommand {}
}
