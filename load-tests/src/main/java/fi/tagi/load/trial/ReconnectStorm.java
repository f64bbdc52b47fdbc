package fi.tagi.load.trial;

import fi.tagi.load.habit.Attends;
import fi.tagi.load.habit.Signal;
import fi.tagi.load.habit.Stays;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Turn;
import fi.tagi.load.report.Report;
import fi.tagi.load.robot.Loss;
import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.wire.Link;
import fi.tagi.load.wire.Sockets;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The server is killed while everybody talks, and later stopped as an operator does: each time all
 * come back by token and position, and nothing is lost or doubled.
 */
public final class ReconnectStorm implements Scenario {
  private static final Duration PAUSE = Duration.ofMillis(500);
  // As long as everybody needs to be back, so that nobody codes a contact whose visitor is away.
  private static final Duration CODING = Duration.ofSeconds(15);
  private static final Duration WRITES_EVERY = Duration.ofSeconds(1);
  private static final long TALK_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final int MANY = 1_000_000;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  @Override
  public String name() {
    return "reconnect-storm";
  }

  @Override
  public String description() {
    return "The server is killed and restarted while all talk: all return, nothing lost or doubled.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(20, 200, Duration.ofMinutes(4));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    if (stage.target().pid().isEmpty()) {
      throw new IOException("this scenario restarts the server: run it without --server");
    }
    Crew crew = stage.crew(stage.sizes().responders());
    try (Sockets sockets = new Sockets(stage.server())) {
      long all = stage.sizes().duration().toNanos();
      Play play = new Play(sockets, crew.line(), stage.dice(), System.nanoTime() + all);
      Attends.Manner manner = new Attends.Manner(Crew.MAXIMUM - 2, MANY, PAUSE, CODING, 0, 0);
      if (play.onDuty(
          crew.members(), _ -> new Attends(crew.line(), manner, stage.dice()), Loss.COMES_BACK)) {
        storm(stage, play, all);
        play.isOver();
      }
      Report.Draft report = new Reckoning(stage, play, crew.line()).of(name());
      play.leave();
      return report.made();
    }
  }

  private static void storm(Stage stage, Play play, long all)
      throws IOException, InterruptedException {
    Signal leave = new Signal();
    new Visits(stage, play)
        .come(
            Tide.DAY,
            all / 10,
            () ->
                VisitorRobot.Manner.of(
                    new Stays(WRITES_EVERY, leave, stage.dice()), Loss.COMES_BACK));
    play.until(System.nanoTime() + TALK_NANOS);
    stage.progress().say("killing the server");
    Set<UUID> here = here(play.notes());
    long since = System.nanoTime();
    stage.target().crash();
    allReturn(stage, play, here, since);
    play.until(System.nanoTime() + TALK_NANOS);
    int codes = play.notebook().closes().size();
    here = here(play.notes());
    stage.progress().say("stopping the server");
    since = System.nanoTime();
    stage.target().restart();
    allReturn(stage, play, here, since);
    toldWhy(play, codes);
    leave.give();
  }

  /** The contacts whose pages are there. */
  private static Set<UUID> here(List<Note> notes) {
    Set<UUID> here = new HashSet<>();
    for (Note note : notes) {
      switch (note) {
        case Note.Arrived _ -> here.add(note.contact());
        case Note.Parted _, Turn.Leaving _, Turn.Gone _ -> here.remove(note.contact());
        default -> {}
      }
    }
    return here;
  }

  private static void allReturn(Stage stage, Play play, Set<UUID> here, long since) {
    long ready = System.nanoTime();
    Set<UUID> away = new HashSet<>(here);
    while (play.until(System.nanoTime() + LOOK_NANOS)) {
      for (Note note : play.notebook().notes()) {
        if (note.at() >= since && note instanceof Turn.Back) {
          away.remove(note.contact());
        }
      }
      if (away.isEmpty()) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ready);
        stage
            .progress()
            .say(here.size() + " were back within " + millis + " ms of its being ready");
        return;
      }
    }
    play.notebook().addFault(away.size() + " of " + here.size() + " visitors did not return");
  }

  /** A server that is stopped in order tells everybody that it restarts. */
  private static void toldWhy(Play play, int before) {
    List<Integer> codes = play.notebook().closes();
    long cut =
        codes.subList(before, codes.size()).stream().filter(code -> code == Link.NO_CODE).count();
    if (codes.size() == before) {
      play.notebook().addFault("a stop of the server cut nobody's connection");
    } else if (cut > 0) {
      play.notebook().addFault(cut + " connections were cut without a word by an ordinary stop");
    }
  }
}
