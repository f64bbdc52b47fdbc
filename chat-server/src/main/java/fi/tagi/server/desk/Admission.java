package fi.tagi.server.desk;

import fi.tagi.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is let in, by the schedule and the roster as they are now. */
public interface Admission {
  /** Whether a line takes new contacts, and how many may wait; empty when it takes none. */
  Optional<Integer> waitingMax(String line, Instant at);

  /**
   * Whether somebody who waits on a line may still be answered: new contacts are taken, or somebody
   * is still on duty who may have this one, also of a line that helps.
   *
   * @param arrivedAt since when they wait
   */
  boolean isAnswered(String line, Instant arrivedAt, Instant at);

  /**
   * In which role a responder may have a waiting contact; empty when they are off duty or on a
   * break, no window of theirs is open, or it is not offered to them (yet).
   *
   * @param line the contact's line
   * @param arrivedAt since when it has waited
   */
  Optional<Role> claimRole(UUID responder, String line, Instant arrivedAt, Instant at);

  /** The roles in which a responder may answer on a line now; none when they are off duty. */
  Set<Role> rolesOnDuty(UUID responder, String line, Instant at);

  /** Everybody who is present and may be offered something on a line, with their roles there. */
  Map<UUID, Set<Role>> available(String line, Instant at);

  /** How many conversations a responder wants to be in at the most. */
  int maximum(UUID responder);

  /** The response delay that a line states now; zero where it states none. */
  Duration promise(String line);

  /** How long the people of a line wait for each other. */
  Patience patience(String line);

  /**
   * How long the people of a line wait for each other.
   *
   * @param firstWord how long a holder may be silent after claiming
   * @param answer how long a holder may leave the visitor without an answer later on
   * @param holderGone how long a responder may be without connection
   * @param accept how long somebody who is asked may take to accept
   */
  record Patience(Duration firstWord, Duration answer, Duration holderGone, Duration accept) {}
}
