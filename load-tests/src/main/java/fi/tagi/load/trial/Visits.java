package fi.tagi.load.trial;

import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.scenario.Stage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Visitors who come when they come, whether the server is quick or not. */
final class Visits {
  private static final int SAY_EVERY = 100;
  // A short run has few of them, and is over in seconds.
  private static final long APART_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(250);

  private final Stage stage;
  private final Play play;

  Visits(Stage stage, Play play) {
    this.stage = stage;
    this.play = play;
  }

  /**
   * Has everybody come who is asked for; returns when the last is on their way.
   *
   * @param nanos in how long at the most
   */
  void come(List<Double> tide, long nanos, Supplier<VisitorRobot.Manner> manner) {
    come(stage.sizes().contacts(), tide, nanos, manner);
  }

  void come(int count, List<Double> tide, long nanos, Supplier<VisitorRobot.Manner> manner) {
    long began = System.nanoTime();
    int come = 0;
    long within = Math.min(nanos, count * APART_NANOS_MAX);
    for (long instant : Tide.instants(count, within, tide, stage.dice())) {
      if (!play.until(began + instant)) {
        play.notebook().addFault("only " + come + " visitors had come when time was over");
        return;
      }
      play.comes(manner.get());
      if (++come % SAY_EVERY == 0) {
        stage.progress().say(come + " visitors have come");
      }
    }
  }
}
