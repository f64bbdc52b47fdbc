package fi.tagi.server.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets the newcomers of each source in one after another: a burst at once, the others in turn. So a
 * school whose bell has rung gets in within seconds, and a machine that opens sessions without end
 * gets them at a walking pace.
 */
public final class Turnstile {
  private static final int SOURCES_MAX = 100_000;

  private final LoadingCache<Long, TokenBucket> buckets;
  private final long longestNanos;

  /**
   * A turnstile nobody has used.
   *
   * @param limits how fast and how long
   * @param nanos a monotonic clock, in nanoseconds
   */
  public Turnstile(GatewayLimits.Connections limits, LongSupplier nanos) {
    this.longestNanos = limits.longestTurn().toNanos();
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(SOURCES_MAX)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(source -> new TokenBucket(limits.newPerSource(), nanos));
  }

  /** How long this newcomer waits, in nanoseconds; {@link TokenBucket#NEVER} for too long. */
  public long turn(long source) {
    return buckets.get(source).reserve(longestNanos);
  }
}
