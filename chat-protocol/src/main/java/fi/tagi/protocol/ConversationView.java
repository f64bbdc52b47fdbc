package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One of a responder's own conversations, whole: a console draws what the newest one says.
 *
 * @param contact which contact
 * @param epoch the claim by which this responder holds it
 * @param line the line it came to
 * @param language the language the visitor wants
 * @param topic a theme code, or {@code unknown}
 * @param ageBand an age band code, or {@code unknown}
 * @param nickname what the visitor wants to be called; empty for nothing
 * @param arrivedAt when the contact arrived
 * @param claimedAt when this responder claimed it
 * @param status how it stands
 * @param part this responder's part in it
 * @param others who else is in it
 * @param asking what the holder asked last
 * @param answerBy when the contact is released unless somebody writes, told from half that time on;
 *     else {@code unknown}
 * @param steps the steps of checklists that were taken, in order
 * @param keptUntil until when the words are kept though the conversation is closed, or {@code
 *     unknown} (they are not)
 * @param keptByMe whether this responder wanted them kept
 * @param urgent whether it is marked urgent
 * @param heavy whether somebody who answers said that it was heavy for them
 * @param pausedUntil until when nothing the visitor writes is taken, or {@code unknown} (it is)
 * @param visitorConnected whether the visitor's page is connected now
 * @param lastSeq the position of the newest message, 0 for none
 */
public record ConversationView(
    UUID contact,
    @Count(min = 1) long epoch,
    @Code String line,
    Language language,
    @Code String topic,
    @Code String ageBand,
    @Text(max = 40) String nickname,
    Instant arrivedAt,
    Instant claimedAt,
    Status status,
    Part part,
    @Count(max = 10) List<Participant> others,
    Asking asking,
    @Code(Code.INSTANT_OR_UNKNOWN) String answerBy,
    @Count(max = 100) List<TakenStep> steps,
    @Code(Code.INSTANT_OR_UNKNOWN) String keptUntil,
    boolean keptByMe,
    boolean urgent,
    boolean heavy,
    @Code(Code.INSTANT_OR_UNKNOWN) String pausedUntil,
    boolean visitorConnected,
    @Count long lastSeq) {

  /**
   * A step of a checklist that was taken.
   *
   * @param list the checklist's code
   * @param step the step's code
   * @param alias who took it
   * @param at when
   */
  public record TakenStep(
      @Code String list, @Code String step, @Text(min = 1, max = 40) String alias, Instant at) {}

  /** Which part a responder has in a conversation. */
  public enum Part {
    /** They hold it: it is theirs to end and to wrap up. */
    @JsonProperty("holder")
    HOLDER,
    /** They joined it, and may write and leave. */
    @JsonProperty("partner")
    PARTNER
  }

  /** How a conversation stands for one responder. */
  public enum Status {
    /** The two can write to each other. */
    @JsonProperty("running")
    RUNNING,
    /** Talking stopped because the responder ended it; to be wrapped up. */
    @JsonProperty("ended")
    ENDED,
    /** Talking stopped because the visitor left or did not come back; to be wrapped up. */
    @JsonProperty("visitor_left")
    VISITOR_LEFT,
    /** This responder gave it back, or left it to the others in it. */
    @JsonProperty("released")
    RELEASED,
    /** It was taken from this responder, who was silent or without connection for too long. */
    @JsonProperty("taken")
    TAKEN,
    /** A colleague took it over. */
    @JsonProperty("handed_over")
    HANDED_OVER,
    /** Wrapped up or closed; the words are gone. */
    @JsonProperty("closed")
    CLOSED
  }
}
