package fi.tagi.server.shift;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One responder offers a shift of theirs to another, perhaps for one of the other's.
 *
 * @param offer its id, made by who offers
 * @param by who offers
 * @param to who may accept
 * @param given when the offered shift is; another time is another shift
 * @param wanted the shift wanted for it; empty for none
 */
public record SwapOffer(UUID offer, UUID by, UUID to, Times given, Optional<Wanted> wanted) {

  /**
   * The shift wanted for the offered one.
   *
   * @param shift whose
   * @param date and which of its dates
   * @param times when it is; another time is another shift
   */
  public record Wanted(UUID shift, LocalDate date, Times times) {}
}
