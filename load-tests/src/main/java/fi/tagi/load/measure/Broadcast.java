package fi.tagi.load.measure;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Loops;
import fi.tagi.load.lean.Scan;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.report.Latency;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Has a bare server send one frame to many connections. */
public final class Broadcast {
  private static final int WARM_UP = 5;
  private static final byte[] OFFER = Scan.key("offer\"");

  private Broadcast() {}

  /**
   * From sending the frame to the last that has it.
   *
   * @param count how many connections
   * @param rounds how often
   * @param frame what is sent: what makes the server send it on, and an offer
   */
  public static Latency of(
      URI server, String path, int count, int rounds, byte[] frame, Progress progress)
      throws IOException, InterruptedException {
    Crowd crowd = new Crowd("viewers");
    Latency latency = Latency.of("bare broadcast, last of " + count);
    try (Loops loops = new Loops(server)) {
      Fan fan = new Fan(count, crowd, (_, _) -> crowd.here());
      crowd.gather(
          count,
          progress,
          place -> loops.open(place, path, "", fan.viewer(place, (_, _, _, _) -> {})));
      Speaker speaker = new Speaker();
      loops.open(0, path, "", speaker);
      LeanSocket from = Caller.await(speaker.socket);
      for (int i = -WARM_UP; i < rounds; i++) {
        long begin = System.nanoTime();
        long end = fan.round(OFFER, () -> from.loop().execute(() -> from.send(frame)));
        if (i >= 0) {
          latency.add(begin, end);
        }
      }
      crowd.over();
    }
    return latency;
  }

  private static final class Speaker implements Ear {
    private final CompletableFuture<LeanSocket> socket = new CompletableFuture<>();

    @Override
    public void opened(LeanSocket opened) {
      socket.complete(opened);
    }

    @Override
    public void frame(LeanSocket from, ByteBuf bytes, int start, int end) {}

    @Override
    public void closed(int code) {
      socket.completeExceptionally(new IOException("closed with " + code));
    }
  }
}
