package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;

/** What a responder's console asks, on {@code /v1/responder}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ResponderCommand extends Command {

  /**
   * The first command of a session. Answered by {@link ResponderReply.Welcome}; own state, tags,
   * own conversations and the messages after the given positions follow as pushes.
   *
   * @param language the language of the texts that come back
   * @param positions what this console already has of its conversations; a conversation not named
   *     is sent from its start
   */
  @JsonTypeName("hello")
  record Hello(
      @Count(min = 1) long ref, Language language, @Count(max = 50) List<Position> positions)
      implements ResponderCommand {}

  /**
   * Goes on duty or off. Answered by {@link ResponderReply.Done}, or {@link
   * Refusal#OUTSIDE_WINDOW}.
   *
   * @param on whether this person is to be on duty
   */
  @JsonTypeName("duty")
  record Duty(@Count(min = 1) long ref, boolean on) implements ResponderCommand {}

  /**
   * Takes a break, or ends it: while on a break this person is on duty and keeps their
   * conversations, but is shown no tags. Answered by {@link ResponderReply.Done}, or {@link
   * Refusal#NOT_ON_DUTY}.
   *
   * @param on whether this person is to be on a break
   */
  @JsonTypeName("break")
  record Break(@Count(min = 1) long ref, boolean on) implements ResponderCommand {}

  /**
   * The tag is drawn. Answered by {@link ResponderReply.Done}.
   *
   * @param contact whose tag
   * @param version the tag's own version
   * @param visible whether the page itself is visible; sent again when that changes
   */
  @JsonTypeName("shown")
  record Shown(
      @Count(min = 1) long ref, UUID contact, @Count(min = 1) long version, boolean visible)
      implements ResponderCommand {}

  /**
   * Asks to have a contact. Answered by {@link ResponderReply.Won}, {@link
   * ResponderReply.AlreadyYours}, {@link ResponderReply.Lost} or {@link ResponderReply.Over}.
   *
   * @param claim made by the client, random; sent again with the same value it is answered the same
   * @param contact which contact
   */
  @JsonTypeName("claim")
  record Claim(@Count(min = 1) long ref, UUID claim, UUID contact) implements ResponderCommand {}

  /**
   * Writes to the visitor. Answered by {@link ResponderReply.Accepted} once it is stored.
   *
   * @param contact which conversation
   * @param epoch the claim by which this responder holds it, from {@link ResponderReply.Won}
   * @param message made by the client, random; sent again with the same value it is stored once and
   *     answered the same
   * @param text the words
   */
  @JsonTypeName("write")
  record Write(
      @Count(min = 1) long ref,
      UUID contact,
      @Count(min = 1) long epoch,
      UUID message,
      @Text(min = 1, max = Limits.MESSAGE_CHARS) String text)
      implements ResponderCommand {}

  /**
   * Writes a side note to the others who answer the conversation, and to whoever answers it later.
   * The visitor never sees it, nor that there is one. Answered by {@link ResponderReply.Accepted}
   * once it is stored.
   *
   * @param contact which conversation
   * @param epoch the claim by which this responder holds it, or by which they joined it
   * @param note made by the client, random; sent again with the same value it is stored once and
   *     answered the same
   * @param text the words
   */
  @JsonTypeName("note")
  record Note(
      @Count(min = 1) long ref,
      UUID contact,
      @Count(min = 1) long epoch,
      UUID note,
      @Text(min = 1, max = Limits.NOTE_CHARS) String text)
      implements ResponderCommand {}

  /**
   * Tells what has reached this page, so that visitors see which of their words were delivered; now
   * and then, and never stored, since {@link Hello} tells it too. Answered by {@link
   * ResponderReply.Done}.
   *
   * @param positions of own conversations; what this console was not sent does not count
   */
  @JsonTypeName("received")
  record Received(@Count(min = 1) long ref, @Count(max = 50) List<Position> positions)
      implements ResponderCommand {}

  /** The responder is writing. Never stored. Answered by {@link ResponderReply.Done}. */
  @JsonTypeName("typing")
  record Typing(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long epoch)
      implements ResponderCommand {}

  /**
   * Stops answering. When another responder is in the conversation it goes on with them; else the
   * contact waits again, its arrival time kept. Answered by {@link ResponderReply.Done}.
   */
  @JsonTypeName("release")
  record Release(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long epoch)
      implements ResponderCommand {}

  /**
   * Asks a colleague to take the conversation over, or to join it; until somebody accepts nothing
   * changes. Only the holder asks, and one thing at a time. Answered by {@link
   * ResponderReply.Done}, or {@link Refusal#COLLEAGUE_NOT_AVAILABLE}.
   *
   * @param ask made by the client, random; sent again with the same value it is answered the same
   * @param contact which conversation
   * @param epoch the claim by which this responder holds it
   * @param kind what is asked
   * @param to who is asked
   */
  @JsonTypeName("ask")
  record Ask(
      @Count(min = 1) long ref,
      UUID ask,
      UUID contact,
      @Count(min = 1) long epoch,
      AskKind kind,
      AskTarget to)
      implements ResponderCommand {}

  /**
   * Takes back what was asked and is not accepted yet. Answered by {@link ResponderReply.Done}.
   *
   * @param ask which asking
   */
  @JsonTypeName("take_back")
  record TakeBack(@Count(min = 1) long ref, UUID contact, UUID ask) implements ResponderCommand {}

  /**
   * Does what was asked. Answered like a claim: {@link ResponderReply.Won} with an epoch of one's
   * own, {@link ResponderReply.Lost} or {@link ResponderReply.Over}; {@link Refusal#WRONG_STATE}
   * when it was taken back or is too old.
   *
   * @param claim made by the client, random; sent again with the same value it is answered the same
   * @param ask which asking
   */
  @JsonTypeName("accept")
  record Accept(@Count(min = 1) long ref, UUID claim, UUID contact, UUID ask)
      implements ResponderCommand {}

  /**
   * Does not do what was asked. Answered by {@link ResponderReply.Done}, also when it is over.
   *
   * @param ask which asking
   */
  @JsonTypeName("decline")
  record Decline(@Count(min = 1) long ref, UUID contact, UUID ask) implements ResponderCommand {}

  /** Ends the conversation; the wrap-up follows. Answered by {@link ResponderReply.Done}. */
  @JsonTypeName("end")
  record End(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long epoch)
      implements ResponderCommand {}

  /**
   * Says that the conversation was heavy for whoever answers, or was not; until it is wrapped up.
   * Answered by {@link ResponderReply.Done}.
   *
   * @param contact which conversation; this responder is in it, or is to wrap it up
   */
  @JsonTypeName("heavy")
  record Heavy(@Count(min = 1) long ref, UUID contact, boolean on) implements ResponderCommand {}

  /**
   * Takes nothing of what the visitor writes for a while; the visitor is told until when. A pause
   * that runs is not made longer. Answered by {@link ResponderReply.Done}.
   *
   * @param contact which conversation; this responder is in it
   * @param minutes for how long; 0 ends the pause
   */
  @JsonTypeName("pause")
  record Pause(
      @Count(min = 1) long ref, UUID contact, @Count(max = Limits.PAUSE_MINUTES) long minutes)
      implements ResponderCommand {}

  /**
   * Ends the conversation because of how the visitor behaves: the wrap-up follows, and the same
   * page may not begin anew for a while. Answered by {@link ResponderReply.Done}.
   */
  @JsonTypeName("cut_off")
  record CutOff(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long epoch)
      implements ResponderCommand {}

  /**
   * Codes an ended contact and closes it; its words are destroyed. Answered by {@link
   * ResponderReply.Done}.
   *
   * @param contact which contact; this responder was its last holder
   * @param coding what it was about
   */
  @JsonTypeName("wrap_up")
  record WrapUp(@Count(min = 1) long ref, UUID contact, Coding coding)
      implements ResponderCommand {}

  /**
   * A step of a checklist was taken; what is taken stays so. Answered by {@link
   * ResponderReply.Done}, also when it was taken before, or {@link Refusal#UNKNOWN_CODE}.
   *
   * @param contact which conversation; this responder is in it, or is to wrap it up
   * @param list the checklist's code
   * @param step the step's code
   */
  @JsonTypeName("step")
  record Step(@Count(min = 1) long ref, UUID contact, @Code String list, @Code String step)
      implements ResponderCommand {}

  /**
   * Marks a conversation urgent, or takes the mark off. It stays when the contact waits again, and
   * moves it to no other place. Answered by {@link ResponderReply.Done}, also when it was so.
   *
   * @param contact which conversation; this responder is in it
   * @param on whether it is urgent
   */
  @JsonTypeName("urgent")
  record Urgent(@Count(min = 1) long ref, UUID contact, boolean on) implements ResponderCommand {}

  /**
   * Keeps the words after the conversation is closed. Answered by {@link ResponderReply.Done}, or
   * {@link Refusal#WRONG_STATE} when something keeps them already.
   *
   * @param contact which conversation; this responder is in it, or is to wrap it up
   * @param reason why
   * @param days for how many times 24 hours
   */
  @JsonTypeName("hold")
  record Hold(
      @Count(min = 1) long ref,
      UUID contact,
      HoldReason reason,
      @Count(min = 1, max = Limits.HOLD_DAYS) long days)
      implements ResponderCommand {}

  /**
   * Keeps the words no longer; for whoever wanted them kept. Answered by {@link
   * ResponderReply.Done}.
   */
  @JsonTypeName("lift")
  record Lift(@Count(min = 1) long ref, UUID contact) implements ResponderCommand {}

  /**
   * How much of a conversation a console has.
   *
   * @param contact which conversation
   * @param after the position of the last message it has; 0 for none
   */
  record Position(UUID contact, @Count long after) {}
}
