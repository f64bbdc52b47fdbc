package fi.tagi.server.shift.rule;

import fi.tagi.server.shift.Holding;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.rule.Answer.Done;
import fi.tagi.server.shift.rule.Answer.Lost;
import fi.tagi.server.shift.rule.Answer.Reason;
import fi.tagi.server.shift.rule.Answer.Yours;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Taking an open shift, and giving it back. Pure. */
public final class TakeRules {
  private TakeRules() {}

  /**
   * The first who asks has it; whoever has it hears so again; everybody else hears who has it.
   *
   * @param at the shift on its date; empty when it does not come then
   * @param eligible whether this person answers in the shift's role
   */
  public static Decision take(
      Optional<Occurrence> at, UUID responder, boolean eligible, Instant now) {
    if (at.isEmpty()) {
      return Decision.refuse(Reason.NO_SHIFT);
    }
    Occurrence one = at.get();
    Holding holding = one.holding();
    if (holding.isOf(responder)) {
      return Decision.answer(new Yours(holding.since()));
    }
    if (!one.isOpen()) {
      return Decision.answer(new Lost(holding.responder().orElseThrow(), holding.since()));
    }
    if (one.times().isOver(now)) {
      return Decision.refuse(Reason.OVER);
    }
    return eligible
        ? Decision.write(one.shift(), new ShiftEvent.Taken(one.date(), responder), new Yours(now))
        : Decision.refuse(Reason.NOT_ELIGIBLE);
  }

  /**
   * Whoever took it may give it back until it begins. One that is open already stays so.
   *
   * @param at the shift on its date; empty when it does not come then
   */
  public static Decision giveBack(Optional<Occurrence> at, UUID responder, Instant now) {
    if (at.isEmpty()) {
      return Decision.refuse(Reason.NO_SHIFT);
    }
    Occurrence one = at.get();
    if (one.isOpen()) {
      return Decision.answer(new Done());
    }
    if (!one.holding().isOf(responder)) {
      return Decision.refuse(Reason.NOT_YOURS);
    }
    if (one.holding().how() != Holding.How.TAKEN) {
      return Decision.refuse(Reason.NOT_TAKEN);
    }
    return one.times().hasBegun(now)
        ? Decision.refuse(Reason.BEGUN)
        : Decision.write(one.shift(), new ShiftEvent.GivenBack(one.date(), responder), new Done());
  }
}
