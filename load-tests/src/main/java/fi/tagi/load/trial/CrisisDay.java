package fi.tagi.load.trial;

import fi.tagi.load.habit.Attends;
import fi.tagi.load.habit.Chats;
import fi.tagi.load.habit.GivesUp;
import fi.tagi.load.habit.Together;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.report.Report;
import fi.tagi.load.robot.Loss;
import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.wire.Sockets;
import java.io.IOException;
import java.time.Duration;

/** Something terrible happened: hundreds come within minutes to a few responders. */
public final class CrisisDay implements Scenario {
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final Duration CODING = Duration.ofSeconds(3);
  private static final int CONVERSATIONS_MAX = 5;
  private static final int PATIENCE_MILLIS_LEAST = 3_000;
  private static final int PATIENCE_MILLIS_MORE = 40_000;

  @Override
  public String name() {
    return "crisis-day";
  }

  @Override
  public String description() {
    return "800 come within minutes, few answer, many give up: nobody is lost, everybody is counted.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(8, 800, Duration.ofMinutes(4));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    Crew crew = stage.crew(stage.sizes().responders());
    try (Sockets sockets = new Sockets(stage.server())) {
      long all = stage.sizes().duration().toNanos();
      Play play = new Play(sockets, crew.line(), stage.dice(), System.nanoTime() + all);
      Attends.Manner manner = new Attends.Manner(CONVERSATIONS_MAX, 3, PAUSE, CODING, 3, 3);
      if (play.onDuty(
          crew.members(), _ -> new Attends(crew.line(), manner, stage.dice()), Loss.FAULT)) {
        new Visits(stage, play).come(Tide.CRISIS, all / 2, () -> person(stage.dice()));
        play.isOver();
      }
      Report report = new Reckoning(stage, play, crew.line()).of(name()).made();
      play.leave();
      return report;
    }
  }

  private static VisitorRobot.Manner person(Dice dice) {
    Chats chats = new Chats(new Chats.Amount(2 + dice.below(4), PAUSE, dice.chance(30)), dice);
    Duration patience = Duration.ofMillis(PATIENCE_MILLIS_LEAST + dice.below(PATIENCE_MILLIS_MORE));
    return VisitorRobot.Manner.of(Together.of(chats, new GivesUp(patience)), Loss.FAULT);
  }
}
