package fi.tagi.server.statistics.tally;

import fi.tagi.server.statistics.fact.Fact;
import java.time.Duration;
import java.util.Optional;

/** A duration that is measured of each contact that has it. */
public enum Measure {
  /** First claim − arrival. */
  TIME_TO_ANSWER,
  /** First message of a responder − arrival. */
  FIRST_RESPONSE,
  /** End of talking − claim of whoever held it last. */
  CONVERSATION,
  /** Wrap-up − claim of whoever held it last. */
  HANDLE_TIME;

  /** What it is of this contact. */
  Optional<Duration> of(Fact fact) {
    return switch (this) {
      case TIME_TO_ANSWER -> fact.timeToAnswer();
      case FIRST_RESPONSE -> fact.firstResponse();
      case CONVERSATION -> fact.conversation();
      case HANDLE_TIME -> fact.handleTime();
    };
  }
}
