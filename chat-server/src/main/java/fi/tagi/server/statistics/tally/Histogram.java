package fi.tagi.server.statistics.tally;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many durations there are of each length in whole seconds, rounded down. Nothing is merged
 * into classes, so that a percentile is that of the durations themselves.
 */
public final class Histogram {
  /** Up to a day in an array, which is quick to add to another; what is longer is rare. */
  private static final int DENSE_SECONDS = 86_400;

  private static final int DENSE_LEAST = 64;
  private static final int[] NOTHING = {};

  private long[] dense = {};

  /** Lengths, each with how many there are of it, until the first change: a year holds hundreds. */
  private int[] packed = NOTHING;

  private final TreeMap<Long, Long> longer = new TreeMap<>();
  private long count;

  /** One more. */
  void add(Duration duration) {
    add(Math.max(0, duration.toSeconds()), 1);
  }

  /** Some more of this length. */
  void add(long seconds, long more) {
    unpack();
    put(seconds, more);
  }

  /** As it was stored: lengths under 2³¹ seconds, each with how many there are of it. */
  static Histogram packed(int[] pairs) {
    Histogram histogram = new Histogram();
    histogram.packed = pairs;
    for (int i = 1; i < pairs.length; i += 2) {
      histogram.count += pairs[i];
    }
    return histogram;
  }

  private void unpack() {
    int[] pairs = packed;
    if (pairs.length > 0) {
      packed = NOTHING;
      count = 0;
      for (int i = 0; i < pairs.length; i += 2) {
        put(pairs[i], pairs[i + 1]);
      }
    }
  }

  private void put(long seconds, long more) {
    count += more;
    if (seconds < DENSE_SECONDS) {
      int at = (int) seconds;
      if (at >= dense.length) {
        dense = Arrays.copyOf(dense, Math.max(Math.max(at + 1, DENSE_LEAST), dense.length * 2));
      }
      dense[at] += more;
    } else {
      longer.merge(seconds, more, Long::sum);
    }
  }

  /** All of those. */
  void add(Histogram others) {
    unpack();
    if (others.packed.length > 0) {
      others.each(this::put);
      return;
    }
    if (others.dense.length > dense.length) {
      dense = Arrays.copyOf(dense, others.dense.length);
    }
    for (int seconds = 0; seconds < others.dense.length; seconds++) {
      dense[seconds] += others.dense[seconds];
    }
    others.longer.forEach((seconds, more) -> longer.merge(seconds, more, Long::sum));
    count += others.count;
  }

  /** How many different lengths there are. */
  int lengths() {
    unpack();
    int lengths = longer.size();
    for (long times : dense) {
      lengths += times > 0 ? 1 : 0;
    }
    return lengths;
  }

  /** Is given a length in seconds, and how many there are of it. */
  @FunctionalInterface
  interface Taker {
    void take(long seconds, long count);
  }

  /** Each length that there is, from the shortest on, with how many there are of it. */
  void each(Taker taker) {
    for (int i = 0; i < packed.length; i += 2) {
      taker.take(packed[i], packed[i + 1]);
    }
    for (int seconds = 0; seconds < dense.length; seconds++) {
      if (dense[seconds] > 0) {
        taker.take(seconds, dense[seconds]);
      }
    }
    longer.forEach(taker::take);
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
    unpack();
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
