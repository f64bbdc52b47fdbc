package fi.tagi.server.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Who has a shift when. Answered from memory, never blocks; safe for use by many threads. Known
 * from a day before the present to {@link #AHEAD_DAYS} days after it: beyond that there is nothing.
 */
public interface Shifts {
  /** For how many days ahead shifts are known here. */
  int AHEAD_DAYS = 35;

  /** Whether this person has a shift on the line at the instant. */
  boolean hasShift(UUID responder, String line, Instant at);

  /** The shifts that this person has at the instant, on any line, in order. */
  List<Occurrence> current(UUID responder, Instant at);

  /** The first shift of this person that begins after the instant, on any line. */
  Optional<Occurrence> next(UUID responder, Instant at);

  /**
   * Calls the listener with each person whose shifts changed, on the thread that saw it. It is a
   * hint: the person may be told of more than once.
   */
  void onChange(Consumer<UUID> listener);
}
