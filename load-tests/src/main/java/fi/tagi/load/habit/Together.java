package fi.tagi.load.habit;

import fi.tagi.load.record.Saying.Heard;
import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import java.util.List;

/**
 * Several habits of one visitor.
 *
 * @param habits which
 */
public record Together(List<VisitorOrders> habits) implements VisitorOrders {
  /** These. */
  public static Together of(VisitorOrders... habits) {
    return new Together(List.of(habits));
  }

  @Override
  public void arrived(VisitorRobot robot) {
    habits.forEach(habit -> habit.arrived(robot));
  }

  @Override
  public void met(VisitorRobot robot, String alias) {
    habits.forEach(habit -> habit.met(robot, alias));
  }

  @Override
  public void heard(VisitorRobot robot, Heard heard) {
    habits.forEach(habit -> habit.heard(robot, heard));
  }
}
