package fi.tagi.server.shift.rule;

import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.ShiftEvent.Answered;
import fi.tagi.server.shift.SwapOffer;
import fi.tagi.server.shift.rule.Answer.Done;
import fi.tagi.server.shift.rule.Answer.Reason;
import fi.tagi.server.shift.rule.Decision.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Swaps: who has a shift offers it to a colleague, perhaps for one of the colleague's, and the
 * colleague accepts or declines. An offer stands as long as both shifts are with whom they were and
 * when they were, and neither has begun. Pure.
 */
public final class SwapRules {
  private SwapRules() {}

  /** Whether a person answers in the role of a shift. */
  @FunctionalInterface
  public interface Eligible {
    /** Whether this person may have this shift. */
    boolean mayHave(UUID responder, Occurrence shift);
  }

  /**
   * The two shifts that an offer is about.
   *
   * @param given the one that is offered; empty when it does not come any more
   * @param answered what became of the offer already, if it was answered
   * @param wanted the one wanted for it; empty when none is, or it does not come any more
   */
  public record Swap(
      Optional<Occurrence> given, Optional<Answered> answered, Optional<Occurrence> wanted) {}

  /**
   * Offers a shift.
   *
   * @param wantsOne whether a shift is wanted for it
   */
  public static Decision offer(
      Swap swap, SwapOffer offer, boolean wantsOne, Eligible eligible, Instant now) {
    if (swap.given().isEmpty()) {
      return Decision.refuse(Reason.NO_SHIFT);
    }
    Occurrence given = swap.given().get();
    boolean known = given.offer().filter(made -> made.offer().equals(offer.offer())).isPresent();
    if (known || swap.answered().isPresent()) {
      return Decision.answer(new Done());
    }
    if (!given.holding().isOf(offer.by())) {
      return Decision.refuse(Reason.NOT_YOURS);
    }
    if (given.times().hasBegun(now)) {
      return Decision.refuse(Reason.BEGUN);
    }
    if (given.standingOffer(now).isPresent()) {
      return Decision.refuse(Reason.OFFERED);
    }
    if (offer.by().equals(offer.to()) || !eligible.mayHave(offer.to(), given)) {
      return Decision.refuse(Reason.NOT_ELIGIBLE);
    }
    if (wantsOne) {
      Optional<Occurrence> wanted = swap.wanted().filter(one -> one.holding().isOf(offer.to()));
      if (wanted.filter(one -> !one.times().hasBegun(now)).isEmpty()) {
        return Decision.refuse(Reason.STALE);
      }
      if (!eligible.mayHave(offer.by(), wanted.get())) {
        return Decision.refuse(Reason.NOT_ELIGIBLE);
      }
    }
    return Decision.write(given.shift(), new ShiftEvent.Offered(given.date(), offer), new Done());
  }

  /** Accepts: both shifts change hands, or none does. */
  public static Decision accept(
      Swap swap, UUID offer, UUID responder, Eligible eligible, Instant now) {
    Optional<SwapOffer> made = current(swap, offer);
    if (made.isEmpty()) {
      return again(swap, Answered.ACCEPTED);
    }
    if (!made.get().to().equals(responder)) {
      return Decision.refuse(Reason.NOT_YOURS);
    }
    Occurrence given = swap.given().orElseThrow();
    if (given.standingOffer(now).isEmpty() || !eligible.mayHave(responder, given)) {
      return Decision.refuse(Reason.OFFER_OVER);
    }
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(given.shift(), new ShiftEvent.Swapped(given.date(), offer, responder)));
    if (made.get().wanted().isPresent()) {
      Optional<Occurrence> back = returned(swap, made.get(), eligible, now);
      if (back.isEmpty()) {
        return Decision.refuse(Reason.OFFER_OVER);
      }
      Occurrence wanted = back.get();
      steps.add(
          new Step(wanted.shift(), new ShiftEvent.Swapped(wanted.date(), offer, made.get().by())));
    }
    return new Decision(List.copyOf(steps), new Done());
  }

  /** The wanted shift, if it is still as it was when it was asked for. */
  private static Optional<Occurrence> returned(
      Swap swap, SwapOffer made, Eligible eligible, Instant now) {
    return swap.wanted()
        .filter(one -> one.holding().isOf(made.to()))
        .filter(one -> made.wanted().filter(w -> w.times().equals(one.times())).isPresent())
        .filter(one -> !one.times().hasBegun(now))
        .filter(one -> eligible.mayHave(made.by(), one));
  }

  /** Declines: nothing changes hands. */
  public static Decision decline(Swap swap, UUID offer, UUID responder) {
    return endedBy(
        swap, offer, Answered.DECLINED, current(swap, offer).map(SwapOffer::to), responder);
  }

  /** Takes the offer back. */
  public static Decision withdraw(Swap swap, UUID offer, UUID responder) {
    return endedBy(
        swap, offer, Answered.WITHDRAWN, current(swap, offer).map(SwapOffer::by), responder);
  }

  private static Decision endedBy(
      Swap swap, UUID offer, Answered how, Optional<UUID> who, UUID responder) {
    if (who.isEmpty()) {
      return again(swap, how);
    }
    if (!who.get().equals(responder)) {
      return Decision.refuse(Reason.NOT_YOURS);
    }
    Occurrence given = swap.given().orElseThrow();
    return Decision.write(
        given.shift(), new ShiftEvent.OfferEnded(given.date(), offer, how), new Done());
  }

  private static Optional<SwapOffer> current(Swap swap, UUID offer) {
    return swap.given().flatMap(Occurrence::offer).filter(made -> made.offer().equals(offer));
  }

  /** Whoever asks again for what became of it is told so; for anything else it is too late. */
  private static Decision again(Swap swap, Answered how) {
    return swap.answered().filter(how::equals).isPresent()
        ? Decision.answer(new Done())
        : Decision.refuse(Reason.OFFER_OVER);
  }
}
