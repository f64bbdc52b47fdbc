package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the server tells a responder's console unasked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ResponderPush extends Push {

  /**
   * The person's own state, whole.
   *
   * @param onDuty whether they are on duty
   * @param onBreak whether they are on a break: on duty, but shown no tags
   * @param allowed whether a window of their role is open, or opens in a quarter of an hour, so
   *     that they may be on duty
   * @param practises whether they practise, and are not on duty: shown tags of practice lines alone
   * @param until when that window ends, or {@code unknown}
   * @param nextWindow when the next window of their role begins, or {@code unknown}
   * @param held how many conversations they hold
   * @param maximum how many they want to hold at the most
   */
  @JsonTypeName("desk")
  record Desk(
      boolean onDuty,
      boolean onBreak,
      boolean allowed,
      boolean practises,
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
   * How many people have a waiting contact's tag before them.
   *
   * @param contact which contact
   * @param shown how many people have it on a visible page
   * @param hidden how many others have it only on a page that is not visible now
   * @param offered to how many people it was sent
   */
  @JsonTypeName("reached")
  record Reached(UUID contact, @Count long shown, @Count long hidden, @Count long offered)
      implements ResponderPush {}

  /** Take the contact's tag off the screen. */
  @JsonTypeName("withdrawn")
  record Withdrawn(UUID contact, Withdrawal why) implements ResponderPush {}

  /**
   * The colleagues who could be asked to take over or to join, whole.
   *
   * @param colleagues everybody who is available now, this person too
   */
  @JsonTypeName("colleagues")
  record Colleagues(@Count(max = 500) List<Colleague> colleagues) implements ResponderPush {}

  /**
   * Somebody who is available.
   *
   * @param person names them in {@link AskTarget.Colleague}
   * @param alias their public alias
   * @param roles the roles in which they may answer now
   */
  record Colleague(
      UUID person, @Text(min = 1, max = 40) String alias, @Count(max = 2) List<Role> roles) {}

  /**
   * A colleague asks this person to take a conversation over or to join it.
   *
   * @param ask which asking
   * @param kind what is asked
   * @param alias who asks
   * @param role in which role they hold the contact
   * @param until when it ends by itself
   * @param contact which contact
   * @param line the line it came to
   * @param language the language the visitor wants
   * @param topic a theme code, or {@code unknown}
   * @param ageBand an age band code, or {@code unknown}
   */
  @JsonTypeName("asked")
  record Asked(
      UUID ask,
      AskKind kind,
      @Text(min = 1, max = 40) String alias,
      Role role,
      Instant until,
      UUID contact,
      @Code String line,
      Language language,
      @Code String topic,
      @Code String ageBand)
      implements ResponderPush {}

  /** What was asked is over, by whatever answer or by time: take it off the screen. */
  @JsonTypeName("ask_over")
  record AskOver(UUID ask, UUID contact) implements ResponderPush {}

  /**
   * This person's console was without connection while they were on duty, so that they were not
   * available.
   *
   * @param from since when
   * @param until until when
   */
  @JsonTypeName("was_away")
  record WasAway(Instant from, Instant until) implements ResponderPush {}

  /**
   * Something of one's own time begins or ends soon.
   *
   * @param kind what
   * @param line on which line
   * @param at when
   */
  @JsonTypeName("reminder")
  record Reminder(Kind kind, @Code String line, Instant at) implements ResponderPush {
    /** What is reminded of. */
    public enum Kind {
      /** One's shift begins. */
      @JsonProperty("shift_begins")
      SHIFT_BEGINS,
      /** One's shift ends. */
      @JsonProperty("shift_ends")
      SHIFT_ENDS,
      /** The last window of one's roles ends, and one is on duty. */
      @JsonProperty("window_ends")
      WINDOW_ENDS
    }
  }

  /**
   * One of the person's own conversations changed; this is the whole of it now, without the words.
   */
  @JsonTypeName("conversation")
  record Conversation(ConversationView view) implements ResponderPush {}

  /**
   * A message of one of the person's own conversations; fields as in {@link VisitorPush.Message}.
   *
   * @param mine whether this person wrote it, at whichever console: others may have their alias
   */
  @JsonTypeName("message")
  record Message(
      UUID contact,
      @Count(min = 1) long seq,
      UUID message,
      Author author,
      boolean mine,
      @Text(max = Limits.MESSAGE_CHARS) String text,
      Instant at)
      implements ResponderPush {}

  /**
   * A side note in one of the person's own conversations, one's own included: what those who answer
   * write to each other. In order, each position once for each claim and connection.
   *
   * @param contact which conversation
   * @param seq its position among the notes, from 1
   * @param note the id its writer gave it
   * @param alias who wrote it
   * @param role in which role they answered
   * @param mine whether this person wrote it, at whichever console: others may have their alias
   * @param text the words
   * @param at when it was stored
   */
  @JsonTypeName("note")
  record Note(
      UUID contact,
      @Count(min = 1) long seq,
      UUID note,
      @Text(min = 1, max = 40) String alias,
      Role role,
      boolean mine,
      @Text(max = Limits.NOTE_CHARS) String text,
      Instant at)
      implements ResponderPush {}

  /** The visitor is writing. */
  @JsonTypeName("typing")
  record Typing(UUID contact) implements ResponderPush {}
}
