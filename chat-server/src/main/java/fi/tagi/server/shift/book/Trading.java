package fi.tagi.server.shift.book;

import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.ShiftEvent.Answered;
import fi.tagi.server.shift.SwapOffer;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.shift.rule.Decision;
import fi.tagi.server.shift.rule.SwapRules;
import fi.tagi.server.shift.rule.SwapRules.Swap;
import fi.tagi.server.shift.rule.TakeRules;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What responders do with shifts. Every answer is given after the commit. Every method may block,
 * and throws {@link fi.tagi.server.database.StorageAway} when the database does not answer.
 */
public final class Trading {
  private final Writing writing;
  private final Colleagues colleagues;

  Trading(Writing writing, Colleagues colleagues) {
    this.writing = writing;
    this.colleagues = colleagues;
  }

  /** Takes an open shift: the first has it, everybody else hears who. */
  public Answer take(UUID shift, LocalDate date, UUID responder) {
    return writing.decide(reading -> {
      Optional<Occurrence> at = reading.on(shift, date);
      boolean eligible = at.filter(one -> mayHave(responder, one)).isPresent();
      return TakeRules.take(at, responder, eligible, reading.now());
    });
  }

  /** Gives a shift back that was taken. */
  public Answer giveBack(UUID shift, LocalDate date, UUID responder) {
    return writing.decide(
        reading -> TakeRules.giveBack(reading.on(shift, date), responder, reading.now()));
  }

  /**
   * Offers a shift to a colleague.
   *
   * @param offer its id, made by who asks; the same again is answered the same
   * @param wanted the shift wanted for it; empty for none
   */
  public Answer offer(Named given, UUID by, UUID offer, UUID to, Optional<Named> wanted) {
    return writing.decide(reading -> {
      Optional<Occurrence> mine = reading.on(given.shift(), given.date());
      Optional<Occurrence> theirs =
          wanted.flatMap(named -> reading.on(named.shift(), named.date()));
      if (mine.isEmpty()) {
        return Decision.refuse(Answer.Reason.NO_SHIFT);
      }
      SwapOffer made =
          new SwapOffer(
              offer,
              by,
              to,
              mine.get().times(),
              theirs.map(one -> new SwapOffer.Wanted(one.shift(), one.date(), one.times())));
      return SwapRules.offer(
          new Swap(mine, answered(reading, given, offer), theirs),
          made,
          wanted.isPresent(),
          this::mayHave,
          reading.now());
    });
  }

  /**
   * One date of a shift.
   *
   * @param shift which shift
   * @param date which of its dates
   */
  public record Named(UUID shift, LocalDate date) {}

  /** Accepts an offer: what it is about changes hands, all or nothing. */
  public Answer accept(Named given, UUID offer, UUID responder) {
    return writing.decide(reading ->
        SwapRules.accept(
            swap(reading, given, offer), offer, responder, this::mayHave, reading.now()));
  }

  /** Declines an offer. */
  public Answer decline(Named given, UUID offer, UUID responder) {
    return about(given, offer, swap -> SwapRules.decline(swap, offer, responder));
  }

  /** Takes an offer back. */
  public Answer withdraw(Named given, UUID offer, UUID responder) {
    return about(given, offer, swap -> SwapRules.withdraw(swap, offer, responder));
  }

  private Answer about(Named given, UUID offer, Function<Swap, Decision> rule) {
    return writing.decide(reading -> rule.apply(swap(reading, given, offer)));
  }

  private static Swap swap(Reading reading, Named given, UUID offer) {
    Optional<Occurrence> mine = reading.on(given.shift(), given.date());
    Optional<Occurrence> theirs =
        mine.flatMap(Occurrence::offer)
            .flatMap(SwapOffer::wanted)
            .flatMap(wanted -> reading.on(wanted.shift(), wanted.date()));
    return new Swap(mine, answered(reading, given, offer), theirs);
  }

  private static Optional<Answered> answered(Reading reading, Named given, UUID offer) {
    return reading.shift(given.shift()).flatMap(shift -> shift.answerTo(given.date(), offer));
  }

  private boolean mayHave(UUID responder, Occurrence shift) {
    return colleagues.answersAs(responder, shift.role());
  }
}
