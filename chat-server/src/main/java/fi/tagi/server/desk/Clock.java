package fi.tagi.server.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time of what is written down: microseconds, which every database keeps. */
record Clock(InstantSource source) {
  Instant now() {
    return source.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
