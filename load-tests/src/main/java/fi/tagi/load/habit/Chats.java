package fi.tagi.load.habit;

import fi.tagi.load.record.Dice;
import fi.tagi.load.record.Saying.Heard;
import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import java.time.Duration;

/**
 * Writes while waiting, and to whoever joined, and answers each message; after so many leaves, or
 * waits until the responder ends it.
 */
public final class Chats implements VisitorOrders {
  private final Amount amount;
  private final Dice dice;
  private int written;

  /** One visitor's talk. */
  public Chats(Amount amount, Dice dice) {
    this.amount = amount;
    this.dice = dice;
  }

  /**
   * How much.
   *
   * @param messages how many messages at the most
   * @param pause how long it takes to answer
   * @param leaves whether they leave after the last, and do not wait for the responder to end it
   */
  public record Amount(int messages, Duration pause, boolean leaves) {}

  @Override
  public void arrived(VisitorRobot robot) {
    say(robot);
  }

  @Override
  public void heard(VisitorRobot robot, Heard heard) {
    if (written < amount.messages()) {
      written++;
      robot.later(amount.pause(), () -> write(robot));
    } else if (amount.leaves()) {
      robot.later(amount.pause(), robot::leave);
    }
  }

  private void say(VisitorRobot robot) {
    if (written < amount.messages()) {
      written++;
      write(robot);
    }
  }

  private void write(VisitorRobot robot) {
    Words words = Words.of(dice);
    robot.write(words.message(), words.text());
  }
}
