package fi.tagi.load.trial;

import fi.tagi.load.habit.Attends;
import fi.tagi.load.habit.Pours;
import fi.tagi.load.habit.Signal;
import fi.tagi.load.office.Crew;
import fi.tagi.load.office.Ledger;
import fi.tagi.load.record.Note;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.robot.Loss;
import fi.tagi.load.robot.ResponderRobot;
import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.wire.Sockets;
import fi.tagi.protocol.CloseReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Some consoles stop reading while their visitors write: the server closes them with their own
 * code, they come back and have everything, and the others notice nothing.
 */
public final class SlowConsoles implements Scenario {
  /** When the last slow console was closed. */
  public static final String CLOSED = "closed after";

  private static final int SHARE = 20;
  private static final int POURING = 4;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration CODING = Duration.ofSeconds(3);
  private static final int CONVERSATIONS_MAX = 8;
  // Those who only read never write, and end nothing by themselves within a run.
  private static final Attends.Manner READS =
      new Attends.Manner(POURING, 0, Duration.ofMinutes(30), CODING, 0, 0);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  @Override
  public String name() {
    return "slow-consoles";
  }

  @Override
  public String description() {
    return "5 % of the consoles stop reading: closed with their code, they miss nothing, nor others.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(20, 200, Duration.ofMinutes(3));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    int slow = Math.max(1, stage.sizes().responders() / SHARE);
    Crew crew = stage.crew(stage.sizes().responders() + slow);
    try (Sockets sockets = new Sockets(stage.server())) {
      long all = stage.sizes().duration().toNanos();
      Play play = new Play(sockets, crew.line(), stage.dice(), System.nanoTime() + all);
      Course course = new Course(stage, play, crew);
      if (course.sleepersTalk(slow)) {
        course.run(all);
        play.isOver();
      }
      Report.Draft report = new Reckoning(stage, play, crew.line()).of(name());
      course.report(report);
      play.leave();
      return report.made();
    }
  }

  /** One run. */
  private static final class Course {
    private final Stage stage;
    private final Play play;
    private final Crew crew;
    private final Signal pour = new Signal();
    private final Signal leave = new Signal();
    private List<ResponderRobot> sleepers = List.of();
    private long began;
    private long stopped;
    private long closed;

    Course(Stage stage, Play play, Crew crew) {
      this.stage = stage;
      this.play = play;
      this.crew = crew;
    }

    /** The sleepers come first, each with as many visitors as they take. */
    boolean sleepersTalk(int slow) throws InterruptedException {
      List<Crew.Member> members = crew.members().subList(0, slow);
      if (!play.onDuty(
          members, _ -> new Attends(crew.line(), READS, stage.dice()), Loss.COMES_BACK)) {
        return false;
      }
      sleepers = List.copyOf(play.consoles());
      for (int i = 0; i < slow * POURING; i++) {
        play.comes(VisitorRobot.Manner.of(new Pours(pour, leave, stage.dice()), Loss.FAULT));
      }
      while (met() < (long) slow * POURING) {
        if (!play.until(System.nanoTime() + LOOK_NANOS)) {
          return false;
        }
      }
      return true;
    }

    private long met() {
      return play.notes().stream()
          .filter(Note.Met.class::isInstance)
          .map(Note::contact)
          .distinct()
          .count();
    }

    void run(long all) throws IOException, InterruptedException {
      Attends.Manner manner = new Attends.Manner(CONVERSATIONS_MAX, 4, PAUSE, CODING, 0, 0);
      List<Crew.Member> others = crew.members().subList(sleepers.size(), crew.members().size());
      if (!play.onDuty(others, _ -> new Attends(crew.line(), manner, stage.dice()), Loss.FAULT)) {
        return;
      }
      began = System.nanoTime();
      int half = Math.max(1, stage.sizes().contacts() / 2);
      Visits visits = new Visits(stage, play);
      visits.come(half, Tide.EVEN, all / 4, () -> OrdinaryDay.person(stage.dice()));
      Thread closing = Thread.ofVirtual().start(this::stopReading);
      visits.come(half, Tide.EVEN, all / 4, () -> OrdinaryDay.person(stage.dice()));
      closing.join();
      leave.give();
    }

    private void stopReading() {
      try {
        Ledger ledger = Ledger.of(stage.server(), stage.target().manager());
        long before = slow(ledger);
        stopped = System.nanoTime();
        stage.progress().say(sleepers.size() + " consoles stop reading");
        sleepers.forEach(ResponderRobot::stopReading);
        pour.give();
        while (slow(ledger) - before < sleepers.size()) {
          if (!play.until(System.nanoTime() + LOOK_NANOS)) {
            play.notebook().addFault("not every slow console was closed");
            break;
          }
        }
        closed = System.nanoTime();
        stage
            .progress()
            .say("closed after " + TimeUnit.NANOSECONDS.toMillis(closed - stopped) + " ms");
      } catch (IOException e) {
        play.notebook().addFault("the metrics: " + e.getMessage());
      } finally {
        pour.takeBack();
        sleepers.forEach(ResponderRobot::readOn);
      }
    }

    private static long slow(Ledger ledger) throws IOException {
      return ledger.closes().getOrDefault("slow", 0L);
    }

    /** What concerns no sleeper. */
    private List<Note> ordinary(List<Note> notes) {
      Set<String> slow = sleepers.stream().map(ResponderRobot::alias).collect(Collectors.toSet());
      Set<UUID> theirs =
          notes.stream()
              .filter(note -> note instanceof Note.Met met && slow.contains(met.alias()))
              .map(Note::contact)
              .collect(Collectors.toSet());
      return notes.stream().filter(note -> !theirs.contains(note.contact())).toList();
    }

    void report(Report.Draft report) {
      List<Note> notes = ordinary(play.notes());
      Latency without = TalkLatencies.heard(notes, began, stopped);
      Latency beside = TalkLatencies.heard(notes, stopped, closed);
      long told =
          play.notebook().closes().stream().filter(c -> c == CloseReason.SLOW.code()).count();
      report
          .figure("slow consoles", sleepers.size(), "")
          .figure(CLOSED, (closed - stopped) / 1e9, "s")
          .figure("told their own code", (double) told, "")
          .figure(Hostile.WITHOUT, without.millis(99), "ms")
          .figure(Hostile.BESIDE, beside.millis(99), "ms");
    }
  }
}
