package fi.tagi.load.habit;

import fi.tagi.load.record.Dice;
import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import java.time.Duration;

/** Writes the longest messages there are while it is asked for; then leaves. */
public final class Pours implements VisitorOrders {
  private static final Duration EVERY = Duration.ofMillis(100);

  // More of the longest would be refused for haste, and sent again without end.
  private static final int UNANSWERED_MAX = 8;

  private final Signal write;
  private final Signal leave;
  private final Dice dice;

  /**
   * One visitor who pours.
   *
   * @param write while they write
   * @param leave after which they leave
   */
  public Pours(Signal write, Signal leave, Dice dice) {
    this.write = write;
    this.leave = leave;
    this.dice = dice;
  }

  @Override
  public void arrived(VisitorRobot robot) {
    robot.later(EVERY, () -> next(robot));
  }

  private void next(VisitorRobot robot) {
    if (leave.isGiven()) {
      robot.leave();
      return;
    }
    if (write.isGiven() && robot.unanswered() < UNANSWERED_MAX) {
      Words words = Words.longest(dice);
      robot.write(words.message(), words.text());
    }
    robot.later(EVERY, () -> next(robot));
  }
}
