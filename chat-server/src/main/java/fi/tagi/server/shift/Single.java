package fi.tagi.server.shift;

import fi.tagi.server.shift.ShiftEvent.Answered;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided for one date of a shift alone; what is empty is as planned.
 *
 * @param cancelled whether it does not come
 * @param moved the day and hours
 * @param holding who has it
 * @param offer the offer that was made last, while it is not answered
 * @param answered the offer that was answered last
 */
record Single(
    boolean cancelled,
    Optional<Moved> moved,
    Optional<Holding> holding,
    Optional<SwapOffer> offer,
    Optional<AnsweredOffer> answered) {
  static final Single AS_PLANNED =
      new Single(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** On this day, at these hours. */
  record Moved(LocalDate day, Hours hours) {}

  /** An offer and what became of it. */
  record AnsweredOffer(UUID offer, Answered how) {}

  Single gone() {
    return new Single(true, moved, holding, Optional.empty(), answered);
  }

  Single on(LocalDate day, Hours hours) {
    return new Single(false, Optional.of(new Moved(day, hours)), holding, offer, answered);
  }

  Single of(Holding holder) {
    return new Single(cancelled, moved, Optional.of(holder), Optional.empty(), answered);
  }

  Single offered(SwapOffer made) {
    return new Single(cancelled, moved, holding, Optional.of(made), answered);
  }

  Single answered(UUID which, Answered how) {
    return new Single(
        cancelled, moved, holding, Optional.empty(), Optional.of(new AnsweredOffer(which, how)));
  }

  /** What became of this offer, if it was the last one to be answered. */
  Optional<Answered> answerTo(UUID which) {
    return answered.filter(a -> a.offer().equals(which)).map(AnsweredOffer::how);
  }
}
