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
   * The tag is on the screen. Answered by {@link ResponderReply.Done}.
   *
   * @param contact whose tag
   * @param version the tag's own version
   */
  @JsonTypeName("shown")
  record Shown(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long version)
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

  /** The responder is writing. Never stored. Answered by {@link ResponderReply.Done}. */
  @JsonTypeName("typing")
  record Typing(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long epoch)
      implements ResponderCommand {}

  /**
   * Gives the contact back to waiting, its arrival time kept. Answered by {@link
   * ResponderReply.Done}.
   */
  @JsonTypeName("release")
  record Release(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long epoch)
      implements ResponderCommand {}

  /** Ends the conversation; the wrap-up follows. Answered by {@link ResponderReply.Done}. */
  @JsonTypeName("end")
  record End(@Count(min = 1) long ref, UUID contact, @Count(min = 1) long epoch)
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
   * How much of a conversation a console has.
   *
   * @param contact which conversation
   * @param after the position of the last message it has; 0 for none
   */
  record Position(UUID contact, @Count long after) {}
}
