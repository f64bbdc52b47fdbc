package fi.tagi.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. */
public final class SettableClock implements InstantSource {
  private volatile Instant now = Instant.parse("2027-03-01T10:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /** Goes on by so much. */
  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }
}
