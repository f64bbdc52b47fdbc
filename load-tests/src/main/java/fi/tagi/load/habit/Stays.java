package fi.tagi.load.habit;

import fi.tagi.load.record.Dice;
import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import java.time.Duration;

/** Writes something every while, answered or not, and leaves when it is time. */
public final class Stays implements VisitorOrders {
  private final Duration every;
  private final Signal leave;
  private final Dice dice;

  /**
   * One visitor who stays.
   *
   * @param leave after which they leave
   */
  public Stays(Duration every, Signal leave, Dice dice) {
    this.every = every;
    this.leave = leave;
    this.dice = dice;
  }

  @Override
  public void arrived(VisitorRobot robot) {
    Words words = Words.of(dice);
    robot.write(words.message(), words.text());
    robot.later(
        every,
        () -> {
          if (leave.isGiven()) {
            robot.leave();
          } else {
            arrived(robot);
          }
        });
  }
}
