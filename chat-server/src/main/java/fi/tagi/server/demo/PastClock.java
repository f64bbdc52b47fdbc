package fi.tagi.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands at a moment of the past and is moved on by hand. */
final class PastClock implements InstantSource {
  private Instant now;

  PastClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant moment) {
    now = moment;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
