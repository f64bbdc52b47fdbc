package fi.tagi.server.desk;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is let in, by the schedule and the roster as they are now. */
public interface Admission {
  /** Whether a line takes new contacts, and how many may wait; empty when it is closed. */
  Optional<Integer> waitingMax(String line, Instant at);

  /**
   * In which role a responder may have a waiting contact of this line; empty when they are off duty
   * or no window of theirs is open.
   */
  Optional<Role> roleOnDuty(UUID responder, String line, Instant at);

  /** How many conversations a responder wants to hold at the most. */
  int maximum(UUID responder);
}
