package fi.tagi.server.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/** One connection over a {@link Network}. */
final class Wire {
  private static final int PARCEL_BYTES = 1_400;
  private static final int ON_ITS_WAY_MAX = 64;
  private static final String TO_A_SOCKET = "Upgrade: websocket";

  private final Network network;
  private final Socket browser;
  private final Socket server;
  private final CountDownLatch gone = new CountDownLatch(1);
  private volatile boolean isForASocket;
  private volatile boolean isDead;
  private volatile boolean isDropped;

  /** From this browser to this server. */
  Wire(Network network, Socket browser, Socket server) {
    this.network = network;
    this.browser = browser;
    this.server = server;
  }

  /** What was said at once; nothing when there is no more. */
  private record Parcel(byte[] bytes, long due) {
    private boolean isLast() {
      return bytes.length == 0;
    }
  }

  boolean isForASocket() {
    return isForASocket;
  }

  boolean isDead() {
    return isDead;
  }

  /** Nothing comes through any more, and neither end is told. */
  void dies() {
    isDead = true;
  }

  /** Both ends are told at once that it is gone, and what is on its way is lost. */
  void drops() {
    isDropped = true;
    gone.countDown();
  }

  /** Carries, in both directions, until it is dropped or both ends have said all. */
  void carries(Pace pace) throws IOException, InterruptedException {
    CountDownLatch open = new CountDownLatch(2);
    Thread.Builder threads = Thread.ofVirtual();
    Flow up = new Flow(browser, server, false);
    Flow down = new Flow(server, browser, true);
    Thread[] working = {
      threads.start(() -> up.reads(pace)),
      threads.start(() -> down.reads(pace)),
      threads.start(() -> up.writes(open)),
      threads.start(() -> down.writes(open))
    };
    gone.await();
    if (isDropped) {
      browser.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    }
    for (Thread thread : working) {
      thread.interrupt();
    }
  }

  /**
   * One direction. What is read waits, in order, until it is due; where it is full nobody reads.
   */
  private final class Flow {
    private final BlockingQueue<Parcel> onItsWay = new ArrayBlockingQueue<>(ON_ITS_WAY_MAX);
    private final Socket from;
    private final Socket to;
    private final boolean down;

    private Flow(Socket from, Socket to, boolean down) {
      this.from = from;
      this.to = to;
      this.down = down;
    }

    private void reads(Pace pace) {
      byte[] buffer = new byte[PARCEL_BYTES];
      try {
        for (int size = 0; size >= 0; ) {
          size = from.getInputStream().read(buffer);
          byte[] bytes = Arrays.copyOf(buffer, Math.max(0, size));
          isForASocket |= !down && new String(bytes, ISO_8859_1).contains(TO_A_SOCKET);
          onItsWay.put(new Parcel(bytes, pace.through(bytes.length)));
        }
      } catch (IOException e) {
        drops();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void writes(CountDownLatch open) {
      try {
        for (Parcel parcel = next(); !parcel.isLast(); parcel = next()) {
          to.getOutputStream().write(parcel.bytes());
        }
        to.shutdownOutput();
        open.countDown();
        if (open.getCount() == 0) {
          gone.countDown();
        }
      } catch (IOException e) {
        drops();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** What comes through next, once it does. */
    private Parcel next() throws InterruptedException {
      Parcel parcel = onItsWay.take();
      Pace.awaits(parcel.due());
      network.letsThrough(Wire.this, down);
      return parcel;
    }
  }
}
