package fi.tagi.load.robot;

import fi.tagi.load.record.Saying.Heard;

/**
 * What a scenario has a visitor's page do. Called under the robot's own lock; must not block, and
 * may call the robot.
 */
public interface VisitorOrders {
  /** The contact is taken, and waits. */
  default void arrived(VisitorRobot robot) {}

  /** Somebody joined. */
  default void met(VisitorRobot robot, String alias) {}

  /** A message of a responder came. */
  default void heard(VisitorRobot robot, Heard heard) {}
}
