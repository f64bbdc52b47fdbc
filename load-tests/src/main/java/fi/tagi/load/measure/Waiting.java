package fi.tagi.load.measure;

import fi.tagi.load.lean.Loops;
import fi.tagi.load.scenario.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Visitors who came and wait, whatever else goes on. Closing lets them go without a word. */
public final class Waiting implements AutoCloseable {
  private final Loops loops;
  private final List<Caller> callers = new ArrayList<>();

  private Waiting(Loops loops) {
    this.loops = loops;
  }

  /**
   * Has so many come; returns when the server has taken all of them.
   *
   * @throws IOException when it does not
   */
  public static Waiting begin(Stage stage, String line, int count)
      throws IOException, InterruptedException {
    Waiting waiting = new Waiting(new Loops(stage.server()));
    try {
      for (int i = 0; i < count; i++) {
        Caller caller = new Caller(line, stage.dice().id());
        waiting.loops.open(i, "/v1/visitor", "", caller);
        caller.awaitOpen().arrive();
        Caller.await(caller.came());
        waiting.callers.add(caller);
      }
      return waiting;
    } catch (IOException | InterruptedException e) {
      waiting.close();
      throw e;
    }
  }

  @Override
  public void close() {
    callers.forEach(Caller::close);
    loops.close();
  }
}
