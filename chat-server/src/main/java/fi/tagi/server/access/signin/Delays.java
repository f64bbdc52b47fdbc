package fi.tagi.server.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * Delays of one kind, by key: after some failures that are free, each further one doubles the
 * delay, up to a cap; a failure is forgotten again with each pause that passes. Bounded: the least
 * used keys go first.
 *
 * @param <K> what the failures are counted by
 */
final class Delays<K> {
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final int free;
  private final Duration cap;
  private final Duration forgets;
  private final int failuresMax;
  private final Cache<K, Failures> failures;

  /**
   * Delays without a failure yet.
   *
   * @param free how many failures bring no delay
   * @param cap the longest delay
   * @param forgets how soon one failure is forgotten
   * @param keysMax how many keys are kept
   */
  Delays(int free, Duration cap, Duration forgets, int keysMax) {
    this.free = free;
    this.cap = cap;
    this.forgets = forgets;
    // Beyond the cap nothing is counted, so that the decay begins as soon as the failures end.
    this.failuresMax = free + 1 + doublings(cap);
    this.failures = Caffeine.newBuilder().maximumSize(keysMax).build();
  }

  private static int doublings(Duration cap) {
    int doublings = 0;
    while (doubled(doublings).compareTo(cap) < 0) {
      doublings++;
    }
    return doublings;
  }

  /** Without decimals, by which Java multiplies durations, and whose class is slow to load. */
  private static Duration doubled(int times) {
    return Duration.ofMillis(FIRST.toMillis() << times);
  }

  /** How long until the next attempt is looked at; zero for now. */
  Duration remaining(K key, Instant now) {
    Failures known = failures.getIfPresent(key);
    if (known == null) {
      return Duration.ZERO;
    }
    Duration delay = delay(known.left(now, forgets));
    Duration since = Duration.between(known.last, now);
    Duration left = since.isNegative() ? delay : delay.minus(since);
    return left.isNegative() ? Duration.ZERO : left;
  }

  void count(K key, Instant now) {
    failures
        .asMap()
        .compute(
            key,
            (k, known) ->
                new Failures(
                    Math.min(known == null ? 1 : known.left(now, forgets) + 1, failuresMax), now));
  }

  /** Takes back one failure that turned out to be none. */
  void takeBack(K key) {
    failures
        .asMap()
        .computeIfPresent(
            key, (k, known) -> known.count <= 1 ? null : new Failures(known.count - 1, known.last));
  }

  void clear(K key) {
    failures.invalidate(key);
  }

  /** How many keys are kept at the moment. */
  long size() {
    failures.cleanUp();
    return failures.estimatedSize();
  }

  private Duration delay(int count) {
    if (count <= free) {
      return Duration.ZERO;
    }
    Duration delay = doubled(Math.min(count - free - 1, 30));
    return delay.compareTo(cap) < 0 ? delay : cap;
  }

  private record Failures(int count, Instant last) {
    int left(Instant now, Duration forgets) {
      long forgotten = Math.max(0, Duration.between(last, now).dividedBy(forgets));
      return (int) Math.max(0, count - forgotten);
    }
  }
}
