package fi.tagi.server.endpoint;

import fi.tagi.protocol.Refusal;
import fi.tagi.server.contact.rule.Verdict;
import java.util.Optional;

/** The refusal that says what a rule said. */
final class Verdicts {
  private Verdicts() {}

  /**
   * The refusal for a verdict.
   *
   * @throws IllegalArgumentException for {@link Verdict#DONE}, which is none
   */
  static Refusal refusal(Verdict verdict) {
    return switch (verdict) {
      case DONE -> throw new IllegalArgumentException("done is no refusal");
      case UNKNOWN_CONTACT -> Refusal.UNKNOWN_CONTACT;
      case NOT_HOLDER -> Refusal.NOT_HOLDER;
      case OVER -> Refusal.OVER;
      case WRONG_STATE -> Refusal.WRONG_STATE;
      case PAUSED -> Refusal.PAUSED;
    };
  }

  /** The refusal; empty when it is done. */
  static Optional<Refusal> refused(Verdict verdict) {
    return verdict == Verdict.DONE ? Optional.empty() : Optional.of(refusal(verdict));
  }
}
