package fi.tagi.server.roster;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The responders' own switches, as they are stored. */
public interface Switches {
  /**
   * A switch that is on.
   *
   * @param since when it was switched on
   * @param onBreak whether its owner is on a break
   */
  record On(Instant since, boolean onBreak) {}

  /**
   * The switches that are on.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  Map<UUID, On> on();

  /**
   * Switches on; one that is on keeps its time.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void switchOn(UUID responder, Instant since);

  /**
   * Begins or ends the break of somebody who switched on; nothing happens to a switch that is off.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void setBreak(UUID responder, boolean onBreak);

  /**
   * Switches off.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void switchOff(UUID responder);
}
