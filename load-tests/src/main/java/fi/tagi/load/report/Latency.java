package fi.tagi.load.report;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long something took.
 *
 * @param what what
 * @param nanos in nanoseconds
 */
public record Latency(String what, Histogram nanos) {
  private static final int DIGITS = 3;

  /** Nothing measured yet. Safe for use by many threads. */
  public static Latency of(String what) {
    return new Latency(what, new ConcurrentHistogram(DIGITS));
  }

  /** One more, between two instants of {@link System#nanoTime}. */
  public void add(long from, long to) {
    nanos.recordValue(Math.max(0, to - from));
  }

  /** The value under which so many percent are, in milliseconds; 0 when nothing was measured. */
  public double millis(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }

  /** The longest, in milliseconds. */
  public double maxMillis() {
    return nanos.getMaxValue() / 1e6;
  }
}
