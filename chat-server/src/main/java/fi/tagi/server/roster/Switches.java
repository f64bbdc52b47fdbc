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
   * @param practice whether its owner practises, and is not on duty
   */
  record On(Instant since, boolean onBreak, boolean practice) {}

  /**
   * The switches that are on.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  Map<UUID, On> on();

  /**
   * Switches on; one that is on keeps its time, and practice ends.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void switchOn(UUID responder, Instant since);

  /**
   * Begins practice; nothing happens to a switch that is on.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void practise(UUID responder, Instant since);

  /**
   * Ends practice; nothing happens to the switch of somebody on duty.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void endPractice(UUID responder);

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
