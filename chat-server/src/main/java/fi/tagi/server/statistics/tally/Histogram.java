package fi.tagi.server.statistics.tally;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * How many durations there are of each length in whole seconds, rounded down. Nothing is merged
 * into classes, so that a percentile is that of the durations themselves.
 */
public final class Histogram {
  /** Up to a day in an array, which is quick to add to another; what is longer is rare. */
  private static final int DENSE_SECONDS = 86_400;

  private long[] dense = new long[64];
  private final TreeMap<Long, Long> longer = new TreeMap<>();
  private long count;

  /** One more. */
  void add(Duration duration) {
    add(Math.max(0, duration.toSeconds()), 1);
  }

  /** Some more of this length. */
  void add(long seconds, long more) {
    count += more;
    if (seconds < DENSE_SECONDS) {
      int at = (int) seconds;
      if (at >= dense.length) {
        dense = Arrays.copyOf(dense, Math.max(at + 1, dense.length * 2));
      }
      dense[at] += more;
    } else {
      longer.merge(seconds, more, Long::sum);
    }
  }

  /** As they were stored: lengths, each with how many there are of it. */
  void addPairs(long[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      add(pairs[i], pairs[i + 1]);
    }
  }

  /** All of those. */
  void add(Histogram others) {
    others.each(this::add);
  }

  /** Each length that there is, from the shortest on, with how many there are of it. */
  void each(BiConsumer<Long, Long> taker) {
    for (int seconds = 0; seconds < dense.length; seconds++) {
      if (dense[seconds] > 0) {
        taker.accept((long) seconds, dense[seconds]);
      }
    }
    longer.forEach(taker);
  }

  /** How many. */
  public long count() {
    return count;
  }

  /**
   * The shortest of the durations that at least so many percent of them do not exceed (nearest
   * rank), in seconds: always one that somebody really had. −1 when there are none.
   */
  public long percentile(int percent) {
    if (count == 0) {
      return Numbers.NONE;
    }
    long rank = Math.max(1, Math.ceilDiv(count * percent, 100L));
    long seen = 0;
    for (int seconds = 0; seconds < dense.length; seconds++) {
      seen += dense[seconds];
      if (seen >= rank) {
        return seconds;
      }
    }
    for (Map.Entry<Long, Long> entry : longer.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("fewer durations than were counted");
  }
}
