package fi.tagi.load.measure;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Scan;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Many connections that wait for one frame, each; and when the last of them has it. */
final class Fan {
  private static final long SECONDS_MAX = 60;

  private final int size;
  private final Crowd crowd;
  private final BiConsumer<LeanSocket, Integer> opened;
  private final AtomicLong lastAt = new AtomicLong();
  private volatile byte[] type = {};
  private final AtomicInteger round = new AtomicInteger();
  private volatile CountDownLatch missing = new CountDownLatch(0);

  /**
   * A fan.
   *
   * @param size how many connections
   * @param opened what each does first; it says {@link Crowd#here} when it is ready
   */
  Fan(int size, Crowd crowd, BiConsumer<LeanSocket, Integer> opened) {
    this.size = size;
    this.crowd = crowd;
    this.opened = opened;
  }

  /** One of the connections. */
  Ear viewer(int place, Listener other) {
    return new Viewer(place, other);
  }

  /** Hears what is not waited for. */
  interface Listener {
    /** A frame. */
    void frame(LeanSocket socket, ByteBuf bytes, int from, int to);
  }

  /**
   * Does something and waits until every connection got a frame of this type.
   *
   * @return the instant at which the last had it
   */
  long round(byte[] awaited, Runnable trigger) throws IOException, InterruptedException {
    missing = new CountDownLatch(size);
    type = awaited;
    round.incrementAndGet();
    trigger.run();
    if (!missing.await(SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IOException(
          "%d of %d did not get it: %s".formatted(missing.getCount(), size, crowd.faults()));
    }
    return lastAt.get();
  }

  private final class Viewer implements Ear {
    private final int place;
    private final Listener other;
    private int seen;

    Viewer(int place, Listener other) {
      this.place = place;
      this.other = other;
    }

    @Override
    public void opened(LeanSocket socket) {
      opened.accept(socket, place);
    }

    @Override
    public void frame(LeanSocket socket, ByteBuf bytes, int from, int to) {
      int now = round.get();
      if (now > 0 && Scan.isType(bytes, from, to, type)) {
        if (seen == now) {
          crowd.fault("a connection got the same twice");
          return;
        }
        seen = now;
        lastAt.accumulateAndGet(System.nanoTime(), Math::max);
        missing.countDown();
      } else {
        other.frame(socket, bytes, from, to);
      }
    }

    @Override
    public void closed(int code) {
      crowd.lost(code);
    }
  }
}
