package fi.tagi.server.gateway.limit;

import java.util.function.LongSupplier;

/**
 * A {@link Rate} being used up. Kept as one number, the instant at which the bucket is full again.
 * Safe for use by many threads.
 */
public final class TokenBucket {
  /** What {@link #reserve} answers when the wait would be too long. */
  public static final long NEVER = -1;

  private final LongSupplier nanos;
  private final long start;
  private final long interval;
  private final long tolerance;
  private long fullAt;

  /**
   * A full bucket.
   *
   * @param rate how it fills
   * @param nanos a monotonic clock, in nanoseconds
   */
  public TokenBucket(Rate rate, LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.interval = (long) (1e9 / rate.perSecond());
    this.tolerance = (rate.burst() - 1) * interval;
  }

  /** Takes one, or answers false when there is none. */
  public boolean take() {
    return reserve(0) == 0;
  }

  /**
   * Takes one that may have to be waited for.
   *
   * @param longestNanos the longest wait that is worth it
   * @return the wait in nanoseconds, or {@link #NEVER} when it is longer and nothing was taken
   */
  public synchronized long reserve(long longestNanos) {
    long now = nanos.getAsLong() - start;
    long from = Math.max(fullAt, now);
    long wait = from - tolerance - now;
    if (wait > longestNanos) {
      return NEVER;
    }
    fullAt = from + interval;
    return Math.max(0, wait);
  }
}
