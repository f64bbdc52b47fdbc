package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;

/** What the server answers to a visitor's page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface VisitorReply extends Reply {

  /**
   * The line as it is now. Answers {@link VisitorCommand.Look}.
   *
   * @param view the line
   * @param now the server's clock, so that days and times are right on a device whose clock is
   *     wrong
   */
  @JsonTypeName("line")
  record Line(@Count long ref, LineView view, Instant now) implements VisitorReply {}

  /**
   * The contact is stored and waits. Answers {@link VisitorCommand.Arrive}.
   *
   * @param contact the contact's id
   * @param token lets the same page come back; kept by the page only, the server keeps a hash
   * @param state the contact as it is now
   */
  @JsonTypeName("arrived")
  record Arrived(@Count long ref, UUID contact, @Code(Code.TOKEN) String token, VisitorView state)
      implements VisitorReply {}

  /**
   * Nobody can take the contact now. Answers {@link VisitorCommand.Arrive}.
   *
   * @param reason why
   * @param view the line, with its next opening and the help numbers
   */
  @JsonTypeName("turned_away")
  record TurnedAway(@Count long ref, Reason reason, LineView view) implements VisitorReply {
    /** Why somebody is turned away. */
    public enum Reason {
      /** Outside the line's windows. */
      @JsonProperty("closed")
      CLOSED,
      /** As many wait as the line takes. */
      @JsonProperty("full")
      FULL
    }
  }

  /**
   * The page is back at its contact. Answers {@link VisitorCommand.Resume}.
   *
   * @param contact the contact's id
   * @param state the contact as it is now
   * @param lastSeq the position of the newest message, 0 for none
   */
  @JsonTypeName("resumed")
  record Resumed(@Count long ref, UUID contact, VisitorView state, @Count long lastSeq)
      implements VisitorReply {}

  /**
   * The page's last conversation was cut off: a new one may begin from an instant on. Answers
   * {@link VisitorCommand.Arrive}, and {@link VisitorCommand.Resume} of a contact that is closed;
   * nothing is written down.
   *
   * @param until that instant
   */
  @JsonTypeName("cooling")
  record Cooling(@Count long ref, Instant until) implements VisitorReply {}

  /**
   * The message is stored. Answers {@link VisitorCommand.Write}.
   *
   * @param message the client's id of it
   * @param seq its position in the conversation, from 1
   * @param at when it was stored
   */
  @JsonTypeName("accepted")
  record Accepted(@Count long ref, UUID message, @Count(min = 1) long seq, Instant at)
      implements VisitorReply {}

  /** It is done. */
  @JsonTypeName("done")
  record Done(@Count long ref) implements VisitorReply {}

  /**
   * It was not done, and nothing changed.
   *
   * @param refusal why, and what the client does next
   * @param text for the developer of a client, in English; never shown to people
   */
  @JsonTypeName("refused")
  record Refused(@Count long ref, Refusal refusal, @Text(max = 200) String text)
      implements VisitorReply {}
}
