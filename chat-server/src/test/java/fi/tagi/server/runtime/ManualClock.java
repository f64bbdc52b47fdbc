package fi.tagi.server.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A wall clock that stands until a test moves it. Safe for use by many threads. */
public final class ManualClock implements InstantSource {
  private final AtomicReference<Instant> now;

  /** A clock that stands at this instant. */
  public ManualClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /**
   * A clock that stands at an instant, as ISO 8601 writes it: {@code 2027-03-01T12:00:00Z}.
   *
   * @param now the instant in UTC
   */
  public static ManualClock at(String now) {
    return new ManualClock(Instant.parse(now));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Moves the clock by a duration, which may be negative. */
  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  /** Moves the clock to an instant. */
  public void set(Instant instant) {
    now.set(instant);
  }
}
