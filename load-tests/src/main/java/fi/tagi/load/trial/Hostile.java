package fi.tagi.load.trial;

import fi.tagi.load.foe.Siege;
import fi.tagi.load.habit.Attends;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Note;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.robot.Loss;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.wire.Sockets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The server is attacked in every way at once while an ordinary day goes on. */
public final class Hostile implements Scenario {
  /** How long an ordinary message takes while nothing else is the matter. */
  public static final String WITHOUT = "ordinary p99 without";

  /** The same while something is. */
  public static final String BESIDE = "ordinary p99 beside";

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration CODING = Duration.ofSeconds(3);
  private static final int CONVERSATIONS_MAX = 8;
  private static final int OF_EACH = 2;

  @Override
  public String name() {
    return "hostile";
  }

  @Override
  public String description() {
    return "Slow headers, oversize, floods, half-open, garbage: each is shown out, the others talk on.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(12, 200, Duration.ofMinutes(3));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    Crew crew = stage.crew(stage.sizes().responders());
    try (Sockets sockets = new Sockets(stage.server())) {
      long all = stage.sizes().duration().toNanos();
      Play play = new Play(sockets, crew.line(), stage.dice(), System.nanoTime() + all);
      Attends.Manner manner = new Attends.Manner(CONVERSATIONS_MAX, 4, PAUSE, CODING, 5, 0);
      long began = System.nanoTime();
      long attacked = began;
      List<String> attacks = List.of();
      if (play.onDuty(
          crew.members(), _ -> new Attends(crew.line(), manner, stage.dice()), Loss.FAULT)) {
        Visits visits = new Visits(stage, play);
        int half = Math.max(1, stage.sizes().contacts() / 2);
        began = System.nanoTime();
        visits.come(half, Tide.EVEN, all / 4, () -> OrdinaryDay.person(stage.dice()));
        attacked = System.nanoTime();
        stage.progress().say("the attack begins");
        Siege siege = Siege.begin(stage.server(), OF_EACH, play.notebook()::addFault);
        visits.come(half, Tide.EVEN, all / 4, () -> OrdinaryDay.person(stage.dice()));
        attacks = siege.callOff();
        play.isOver();
      }
      Report.Draft report = new Reckoning(stage, play, crew.line()).of(name());
      compare(report, play.notes(), began, attacked);
      report.done("attacks: " + String.join(", ", attacks));
      play.leave();
      return report.made();
    }
  }

  private static void compare(Report.Draft report, List<Note> notes, long began, long attacked) {
    Latency without = TalkLatencies.heard(notes, began, attacked);
    Latency beside = TalkLatencies.heard(notes, attacked, Long.MAX_VALUE);
    report.figure(WITHOUT, without.millis(99), "ms").figure(BESIDE, beside.millis(99), "ms");
  }
}
