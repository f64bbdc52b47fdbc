package fi.tagi.server.shift.rule;

import fi.tagi.server.shift.ShiftEvent;
import java.util.List;
import java.util.UUID;

/**
 * What a rule says: what to write, all of it or nothing, and what to answer once it is written.
 *
 * @param steps what to append, in this order; may be nothing
 * @param answer what to say, after the commit where something is appended
 */
public record Decision(List<Step> steps, Answer answer) {

  /**
   * One entry to append.
   *
   * @param shift to which shift
   * @param event what happened
   */
  public record Step(UUID shift, ShiftEvent event) {}

  static Decision write(UUID shift, ShiftEvent event, Answer answer) {
    return new Decision(List.of(new Step(shift, event)), answer);
  }

  /** Writes nothing. */
  public static Decision answer(Answer answer) {
    return new Decision(List.of(), answer);
  }

  /** Writes nothing. */
  public static Decision refuse(Answer.Reason reason) {
    return answer(new Answer.Refused(reason));
  }
}
