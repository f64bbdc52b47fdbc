package fi.tagi.load.measure;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Loops;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.report.Latency;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks a server that echoes: one after another, or everybody at one instant. */
public final class Echo {
  private final Crowd crowd = new Crowd("echo");
  private final Semaphore answered = new Semaphore(0);
  private final AtomicLong lastAt = new AtomicLong();
  private final List<List<LeanSocket>> byLoop = new ArrayList<>();

  /**
   * How often is asked.
   *
   * @param what what is measured, as it is called
   * @param count how often, after a quarter as many for warm-up
   * @param pause before each time; none for as often as it goes
   */
  public record Rounds(String what, int count, Duration pause) {
    private String named(int connections) {
      String whose = connections == 1 ? what : what + ", last of " + connections;
      return pause.isZero() ? whose : whose + ", every " + pause.toMillis() + " ms";
    }
  }

  private Echo() {
    for (int i = 0; i < Loops.COUNT; i++) {
      byLoop.add(new ArrayList<>());
    }
  }

  /**
   * From an instant at which so many ask to the last answer.
   *
   * @param count how many connections; 1 for a lone echo
   * @param rounds how often, and after which pause
   * @param frame what is asked
   */
  public static Latency of(
      URI server, String path, int count, Rounds rounds, byte[] frame, Progress progress)
      throws IOException, InterruptedException {
    Echo echo = new Echo();
    Latency latency = Latency.of(rounds.named(count));
    try (Loops loops = new Loops(server)) {
      echo.crowd.gather(count, progress, place -> loops.open(place, path, "", echo.ear(place)));
      for (int i = -rounds.count() / 4; i < rounds.count(); i++) {
        LockSupport.parkNanos(rounds.pause().toNanos());
        long from = System.nanoTime();
        for (int loop = 0; loop < Loops.COUNT; loop++) {
          List<LeanSocket> own = echo.byLoop.get(loop);
          if (!own.isEmpty()) {
            loops.at(loop).execute(() -> own.forEach(socket -> socket.send(frame)));
          }
        }
        echo.crowd.await(echo.answered, count, "echo");
        if (i >= 0) {
          latency.add(from, echo.lastAt.getAndSet(0));
        } else {
          echo.lastAt.set(0);
        }
      }
      echo.crowd.over();
    }
    return latency;
  }

  private Ear ear(int place) {
    return new Ear() {
      @Override
      public void opened(LeanSocket socket) {
        byLoop.get(place % Loops.COUNT).add(socket);
        crowd.here();
      }

      @Override
      public void frame(LeanSocket socket, ByteBuf bytes, int from, int to) {
        lastAt.accumulateAndGet(System.nanoTime(), Math::max);
        answered.release();
      }

      @Override
      public void closed(int code) {
        crowd.lost(code);
      }
    };
  }
}
