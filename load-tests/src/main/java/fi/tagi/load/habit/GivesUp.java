package fi.tagi.load.habit;

import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import java.time.Duration;

/** Leaves when nobody has joined for so long. */
public final class GivesUp implements VisitorOrders {
  private final Duration after;
  private boolean met;

  /** One visitor's patience. */
  public GivesUp(Duration after) {
    this.after = after;
  }

  @Override
  public void arrived(VisitorRobot robot) {
    robot.later(
        after,
        () -> {
          if (!met) {
            robot.leave();
          }
        });
  }

  @Override
  public void met(VisitorRobot robot, String alias) {
    met = true;
  }
}
