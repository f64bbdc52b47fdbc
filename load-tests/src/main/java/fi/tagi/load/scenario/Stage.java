package fi.tagi.load.scenario;

import fi.tagi.load.meter.Progress;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.server.Target;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a scenario runs on: a server, a manager's account there, random ids from the seed, and how
 * much is asked for. Crews that were gathered are let go when the stage closes.
 */
public final class Stage implements AutoCloseable {
  private final Target target;
  private final Sizes sizes;
  private final Dice dice;
  private final Progress progress;
  private final Deque<Crew> crews = new ArrayDeque<>();

  /** A stage before this server. */
  public Stage(Target target, Sizes sizes, Dice dice, Progress progress) {
    this.target = target;
    this.sizes = sizes;
    this.dice = dice;
    this.progress = progress;
  }

  /** The server, which may be measured, and stopped and started where it is our own. */
  public Target target() {
    return target;
  }

  /** The server's public address. */
  public URI server() {
    return target.address();
  }

  /** How much is asked for. */
  public Sizes sizes() {
    return sizes;
  }

  /** Random ids. */
  public Dice dice() {
    return dice;
  }

  /** Where it says how far it is. */
  public Progress progress() {
    return progress;
  }

  /** The same stage, for another amount; its crews are the caller's to close with it. */
  public Stage with(Sizes others) {
    return new Stage(target, others, dice, progress);
  }

  /**
   * A line of its own, open round the clock, and so many responders for it.
   *
   * @throws IOException when the server does not answer or refuses
   */
  public Crew crew(int size) throws IOException {
    progress.say("making " + size + " accounts");
    Crew crew = Crew.gather(server(), target.manager(), size, dice);
    crews.push(crew);
    return crew;
  }

  /** Disables the crews' accounts, unless the server goes away with the run anyway. */
  @Override
  public void close() throws IOException {
    while (!crews.isEmpty()) {
      Crew crew = crews.pop();
      if (target.pid().isEmpty()) {
        crew.close();
      }
    }
  }
}
