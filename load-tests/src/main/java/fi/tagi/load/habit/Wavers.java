package fi.tagi.load.habit;

import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import java.time.Duration;

/** Loses the connection again and again, so many times, and comes back. */
public final class Wavers implements VisitorOrders {
  private final Duration every;
  private final Duration absence;
  private int left;

  /**
   * One visitor's bad network.
   *
   * @param times how often
   * @param every how long it holds
   * @param absence how long it is away
   */
  public Wavers(int times, Duration every, Duration absence) {
    this.left = times;
    this.every = every;
    this.absence = absence;
  }

  @Override
  public void arrived(VisitorRobot robot) {
    next(robot);
  }

  private void next(VisitorRobot robot) {
    if (left-- > 0) {
      robot.later(
          every,
          () -> {
            robot.interrupt(absence);
            next(robot);
          });
    }
  }
}
