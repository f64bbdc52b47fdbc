package fi.tagi.server.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes guessing passwords slow, and locks nobody out for good. Attempts are counted three ways,
 * each with delays that grow, are capped, and decay when the failures end:
 *
 * <ul>
 *   <li>at one name from one source: the person who mistypes, or guesses, waits soonest and longest
 *   <li>at one name from anywhere: slow against many sources
 *   <li>from one source at any name: generously, since a whole office is one source
 * </ul>
 *
 * <p>A source from which the name was signed in with before feels the first kind only: so whoever
 * fails at a name from elsewhere, all day, does not keep its owner out. An attempt counts when it
 * begins, so that many at once gain nothing, and is taken back when it succeeds. In memory only and
 * bounded. Safe for use by many threads.
 */
public final class SignInThrottle {
  private static final int KEYS_MAX = 50_000;

  private final InstantSource clock;
  private final Delays<NameAtSource> together =
      new Delays<>(4, Duration.ofMinutes(5), Duration.ofMinutes(10), KEYS_MAX);
  private final Delays<String> names =
      new Delays<>(20, Duration.ofMinutes(1), Duration.ofMinutes(1), KEYS_MAX);
  private final Delays<Long> sources =
      new Delays<>(60, Duration.ofSeconds(30), Duration.ofSeconds(20), KEYS_MAX);
  private final Cache<NameAtSource, Boolean> succeeded =
      Caffeine.newBuilder().maximumSize(KEYS_MAX).build();

  /** A throttle that has seen nothing. */
  public SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins an attempt.
   *
   * @param name the sign-in name as it is stored, whether there is such an account or not
   * @param source a keyed hash of where the attempt comes from
   * @return how long to wait instead; zero when the password is to be checked now
   */
  public synchronized Duration attempt(String name, long source) {
    Instant now = clock.instant();
    NameAtSource both = new NameAtSource(name, source);
    Duration wait = together.remaining(both, now);
    if (succeeded.getIfPresent(both) == null) {
      wait = longer(wait, longer(names.remaining(name, now), sources.remaining(source, now)));
    }
    if (wait.isZero()) {
      together.count(both, now);
      names.count(name, now);
      sources.count(source, now);
    }
    return wait;
  }

  /** The attempt that began was with the right password. */
  public synchronized void succeeded(String name, long source) {
    NameAtSource both = new NameAtSource(name, source);
    together.clear(both);
    names.takeBack(name);
    sources.takeBack(source);
    succeeded.put(both, true);
  }

  /** How many keys are kept at the moment, of every kind together. */
  long size() {
    succeeded.cleanUp();
    return together.size() + names.size() + sources.size() + succeeded.estimatedSize();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private record NameAtSource(String name, long source) {}
}
