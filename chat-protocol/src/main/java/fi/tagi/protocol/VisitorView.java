package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/**
 * A contact as its visitor sees it, whole: a page draws what the newest one says and needs no older
 * one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface VisitorView {

  /**
   * Nobody has it yet, or its holder gave it back.
   *
   * @param since when the contact arrived
   * @param position its place among the contacts that wait on the line, from 1: one more than
   *     arrived before it
   * @param promiseSeconds the promised response delay, in seconds
   * @param overdue whether it has waited for longer than was promised
   * @param after what it waits after
   */
  @JsonTypeName("waiting")
  record Waiting(
      Instant since,
      @Count(min = 1) long position,
      @Count(min = 1, max = 604_800) long promiseSeconds,
      boolean overdue,
      WaitingAfter after)
      implements VisitorView {}

  /**
   * A responder has it.
   *
   * @param alias the responder's public alias
   * @param role in which role they answer
   * @param since when they joined
   * @param others who else is in the conversation
   * @param pausedUntil until when nothing the visitor writes is taken, or {@code unknown} (it is)
   */
  @JsonTypeName("talking")
  record Talking(
      @Text(min = 1, max = 40) String alias,
      Role role,
      Instant since,
      @Count(max = 10) List<Participant> others,
      @Code(Code.INSTANT_OR_UNKNOWN) String pausedUntil)
      implements VisitorView {}

  /**
   * It is over; nothing more can be written.
   *
   * @param reason how it ended
   * @param againAt from when on this page may begin anew, or {@code unknown} (at once)
   */
  @JsonTypeName("over")
  record Over(OverReason reason, @Code(Code.INSTANT_OR_UNKNOWN) String againAt)
      implements VisitorView {}
}
