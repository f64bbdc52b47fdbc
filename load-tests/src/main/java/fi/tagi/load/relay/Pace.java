package fi.tagi.load.relay;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says when the conversations of one event loop go on. */
final class Pace {
  private static final long TICK_NANOS = 1_000_000;

  /** As a person may, under what the server takes of one session. */
  private static final double VISITOR_PER_SECOND = 15;

  private static final double RESPONDER_PER_SECOND = 40;
  private static final int OPEN_MAX = 2;

  private final List<Talk> talks;
  private final double perSecond;
  private final long[] gaps = new long[2];
  private final long[][] nextAt;
  private volatile @Nullable ScheduledFuture<?> ticks;
  private long began;
  private long sent;

  private Pace(List<Talk> talks, double perSecond) {
    this.talks = talks;
    this.perSecond = perSecond;
    this.nextAt = new long[2][talks.size()];
  }

  /** So many messages a second together, each due at its own instant whatever came of the last. */
  static Pace atRate(List<Talk> talks, double perSecond) {
    return new Pace(talks, perSecond);
  }

  /** Each side has two messages on their way, but no more a second than a session may send. */
  static Pace asAnswered(List<Talk> talks, int desks) {
    Pace pace = new Pace(talks, 0);
    double talksPerDesk = Math.max(1, Math.ceil(2.0 * talks.size() / desks));
    pace.gaps[Talk.VISITOR] = (long) (1e9 / VISITOR_PER_SECOND);
    pace.gaps[Talk.RESPONDER] = (long) (1e9 * talksPerDesk / RESPONDER_PER_SECOND);
    return pace;
  }

  void start(EventLoop loop) {
    began = System.nanoTime();
    ticks =
        loop.scheduleAtFixedRate(
            perSecond > 0 ? this::sendDue : this::sendAnswered,
            0,
            TICK_NANOS,
            TimeUnit.NANOSECONDS);
  }

  void stop() {
    ScheduledFuture<?> running = ticks;
    if (running != null) {
      running.cancel(false);
    }
  }

  private void sendDue() {
    long now = System.nanoTime();
    for (long due = due(); due <= now; due = due()) {
      int place = (int) (sent % talks.size());
      int side = (int) (sent / talks.size() % 2);
      sent++;
      talks.get(place).write(side, due);
    }
  }

  private long due() {
    return began + (long) (sent * 1e9 / perSecond);
  }

  private void sendAnswered() {
    long now = System.nanoTime();
    for (int place = 0; place < talks.size(); place++) {
      Talk talk = talks.get(place);
      for (int side = 0; side < 2; side++) {
        if (now >= nextAt[side][place] && talk.sides[side].open() < OPEN_MAX) {
          nextAt[side][place] = now + gaps[side];
          talk.write(side, now);
        }
      }
    }
  }
}
