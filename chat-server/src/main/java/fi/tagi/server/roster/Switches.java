package fi.tagi.server.roster;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The responders' own switches, as they are stored. */
public interface Switches {
  /**
   * Who switched on, and when.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  Map<UUID, Instant> on();

  /**
   * Switches on; one that is on keeps its time.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void switchOn(UUID responder, Instant since);

  /**
   * Switches off.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void switchOff(UUID responder);
}
