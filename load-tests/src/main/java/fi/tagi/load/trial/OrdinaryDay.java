package fi.tagi.load.trial;

import fi.tagi.load.habit.Attends;
import fi.tagi.load.habit.Chats;
import fi.tagi.load.habit.GivesUp;
import fi.tagi.load.habit.Together;
import fi.tagi.load.habit.Wavers;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.report.Report;
import fi.tagi.load.robot.Loss;
import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.wire.Sockets;
import java.io.IOException;
import java.time.Duration;

/** A day of a service, compressed: people come by the hour, most talk, some give up. */
public final class OrdinaryDay implements Scenario {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration CODING = Duration.ofSeconds(3);
  private static final int CONVERSATIONS_MAX = 8;

  @Override
  public String name() {
    return "ordinary-day";
  }

  @Override
  public String description() {
    return "A day, compressed: people come by the hour, talk, are handed over, leave; some give up.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(12, 600, Duration.ofMinutes(3));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    Crew crew = stage.crew(stage.sizes().responders());
    try (Sockets sockets = new Sockets(stage.server())) {
      long all = stage.sizes().duration().toNanos();
      Play play = new Play(sockets, crew.line(), stage.dice(), System.nanoTime() + all);
      Attends.Manner manner = new Attends.Manner(CONVERSATIONS_MAX, 4, PAUSE, CODING, 5, 5);
      if (play.onDuty(
          crew.members(), _ -> new Attends(crew.line(), manner, stage.dice()), Loss.FAULT)) {
        Visits visits = new Visits(stage, play);
        visits.come(Tide.DAY, all / 2, () -> person(stage.dice()));
        play.isOver();
      }
      Report report = new Reckoning(stage, play, crew.line()).of(name()).made();
      play.leave();
      return report;
    }
  }

  /** Somebody, by chance. */
  static VisitorRobot.Manner person(Dice dice) {
    VisitorOrders chats =
        new Chats(
            new Chats.Amount(
                2 + dice.below(6), PAUSE.multipliedBy(1 + dice.below(3)), dice.chance(50)),
            dice);
    int kind = dice.below(100);
    if (kind < 6) {
      // By mistake, or too shy: gone at once.
      return manner(new GivesUp(Duration.ofMillis(100 + dice.below(1_000))), Loss.FAULT);
    }
    if (kind < 20) {
      return manner(
          Together.of(chats, new GivesUp(Duration.ofMillis(2_000 + dice.below(13_000)))),
          Loss.FAULT);
    }
    if (kind < 35) {
      return manner(
          Together.of(chats, new Wavers(2, Duration.ofSeconds(1), Duration.ofMillis(500))),
          Loss.COMES_BACK);
    }
    return manner(chats, Loss.FAULT);
  }

  private static VisitorRobot.Manner manner(VisitorOrders orders, Loss loss) {
    return VisitorRobot.Manner.of(orders, loss);
  }
}
