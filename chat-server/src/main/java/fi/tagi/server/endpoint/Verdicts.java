package fi.tagi.server.endpoint;

import fi.tagi.protocol.Refusal;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.metrics.Metrics;
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

  /** As what an answer to a claim is counted. */
  static Metrics.ClaimAnswer counted(ClaimAnswer answer) {
    return switch (answer) {
      case ClaimAnswer.Won _ -> Metrics.ClaimAnswer.WON;
      case ClaimAnswer.AlreadyYours _ -> Metrics.ClaimAnswer.ALREADY_YOURS;
      case ClaimAnswer.Lost _ -> Metrics.ClaimAnswer.LOST;
      case ClaimAnswer.Over _ -> Metrics.ClaimAnswer.OVER;
      case ClaimAnswer.NotAvailable _,
          ClaimAnswer.AskOver _,
          ClaimAnswer.AtMaximum _,
          ClaimAnswer.Unknown _ ->
          Metrics.ClaimAnswer.REFUSED;
    };
  }
}
