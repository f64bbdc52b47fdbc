package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;

/** What the server tells a responder's console unasked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ResponderPush extends Push {

  /**
   * The person's own state, whole.
   *
   * @param onDuty whether they are on duty
   * @param allowed whether a window of their role is open now, so that they may be
   * @param until when that window ends, or {@code unknown}
   * @param nextWindow when the next window of their role begins, or {@code unknown}
   * @param held how many conversations they hold
   * @param maximum how many they want to hold at the most
   */
  @JsonTypeName("desk")
  record Desk(
      boolean onDuty,
      boolean allowed,
      @Code(Code.INSTANT_OR_UNKNOWN) String until,
      @Code(Code.INSTANT_OR_UNKNOWN) String nextWindow,
      @Count long held,
      @Count(min = 1, max = 50) long maximum)
      implements ResponderPush {}

  /** A line this person may answer changed; this is the whole of it now. */
  @JsonTypeName("line_changed")
  record LineChanged(LineView view) implements ResponderPush {}

  /** Somebody waits: show this tag, and say so with {@link ResponderCommand.Shown}. */
  @JsonTypeName("offer")
  record Offer(Tag tag) implements ResponderPush {}

  /**
   * How many consoles have a waiting contact's tag on the screen.
   *
   * @param contact which contact
   * @param shown how many people's consoles said that it is on the screen
   * @param offered to how many people it was sent
   */
  @JsonTypeName("reached")
  record Reached(UUID contact, @Count long shown, @Count long offered) implements ResponderPush {}

  /** Take the contact's tag off the screen. */
  @JsonTypeName("withdrawn")
  record Withdrawn(UUID contact, Withdrawal why) implements ResponderPush {}

  /**
   * One of the person's own conversations changed; this is the whole of it now, without the words.
   */
  @JsonTypeName("conversation")
  record Conversation(ConversationView view) implements ResponderPush {}

  /**
   * A message of one of the person's own conversations; fields as in {@link VisitorPush.Message}.
   */
  @JsonTypeName("message")
  record Message(
      UUID contact,
      @Count(min = 1) long seq,
      UUID message,
      Author author,
      @Text(max = Limits.MESSAGE_CHARS) String text,
      Instant at)
      implements ResponderPush {}

  /** The visitor is writing. */
  @JsonTypeName("typing")
  record Typing(UUID contact) implements ResponderPush {}
}
