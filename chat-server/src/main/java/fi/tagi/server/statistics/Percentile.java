package fi.tagi.server.statistics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Percentiles from the durations themselves. */
final class Percentile {
  private Percentile() {}

  /**
   * The shortest of these durations that at least so many percent of them do not exceed (nearest
   * rank): always one that somebody really had. Empty when there are none.
   */
  static Optional<Duration> of(List<Duration> durations, int percent) {
    if (durations.isEmpty()) {
      return Optional.empty();
    }
    long rank = Math.max(1, Math.ceilDiv((long) durations.size() * percent, 100L));
    return durations.stream().sorted().skip(rank - 1).findFirst();
  }
}
