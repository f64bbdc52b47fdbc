package fi.tagi.server.statistics.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an export says of one contact: nothing that a visitor told or that was coded.
 *
 * @param arrivedAt when it arrived
 * @param state what became of it, as the projections have it
 * @param role of whom it was last claimed; {@code none} for nobody
 * @param answeredAt when it was claimed first
 * @param respondedAt when a responder wrote first
 * @param claimedAt when it was claimed last
 * @param endedAt when the conversation ended
 * @param closedAt when it was closed; the arrival for one that is open
 * @param releases how often it went back to waiting, or {@link #NOT_KNOWN_YET}
 * @param coded whether a responder wrapped it up
 */
record ContactRow(
    Instant arrivedAt,
    String state,
    String role,
    Optional<Instant> answeredAt,
    Optional<Instant> respondedAt,
    Optional<Instant> claimedAt,
    Optional<Instant> endedAt,
    Instant closedAt,
    int releases,
    boolean coded) {
  /** Of a contact that is open. */
  static final int NOT_KNOWN_YET = -1;

  /** What became of it, as the terms have it. */
  String outcome(Duration shortAbandon) {
    return switch (state) {
      case "abandoned" ->
          Duration.between(arrivedAt, closedAt).compareTo(shortAbandon) < 0
              ? "short_abandon"
              : "abandoned";
      case "held", "ended" -> "talking";
      default -> state;
    };
  }

  /** Held to its end, or held now: one that was given back and then left was not answered. */
  private boolean isAnswered() {
    return state.equals("answered") || state.equals("held") || state.equals("ended");
  }

  /** First claim − arrival, of the answered. */
  Optional<Duration> timeToAnswer() {
    return between(Optional.of(arrivedAt), answeredAt.filter(at -> isAnswered()));
  }

  /** First message of a responder − arrival, of the answered. */
  Optional<Duration> firstResponse() {
    return between(Optional.of(arrivedAt), respondedAt.filter(at -> isAnswered()));
  }

  /** End − claim of the last holder, of the answered that are closed. */
  Optional<Duration> conversation() {
    return between(claimedAt, endedAt.filter(at -> state.equals("answered")));
  }

  /** Wrap-up − claim of the last holder. */
  Optional<Duration> handle() {
    return between(claimedAt, Optional.of(closedAt).filter(at -> coded));
  }

  private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
    return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
  }
}
