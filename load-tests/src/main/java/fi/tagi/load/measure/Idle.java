package fi.tagi.load.measure;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Loops;
import fi.tagi.load.meter.ProcessMeter;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Connections that say nothing, and what each keeps of the server's memory. */
public final class Idle implements Scenario {
  /** Of the heap, after a collection. */
  public static final String HEAP = "heap for a connection";

  /** Of the process. */
  public static final String RESIDENT = "RSS for a connection";

  private static final double BYTES_A_MIB = 1024 * 1024;
  private static final int WARM_UP = 2_000;

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public String description() {
    return "Pages that are open and say nothing (--contacts of them): memory for each.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(0, 15_000, Duration.ofMinutes(2));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    if (stage.target().pid().isEmpty()) {
      throw new IOException("idle measures a server of its own: run it without --server");
    }
    return measure(
        stage.server(),
        "/v1/visitor",
        new ProcessMeter(stage.target().pid().getAsLong()),
        stage.sizes().contacts(),
        stage.progress());
  }

  /** Measures any server. */
  public static Report measure(
      URI server, String path, ProcessMeter meter, int count, Progress progress)
      throws IOException, InterruptedException {
    Crowd warmUp = new Crowd("warm-up");
    try (Loops loops = new Loops(server)) {
      warmUp.gather(
          Math.min(WARM_UP, count),
          progress,
          place -> loops.open(place, path, "", new Silent(warmUp)));
      warmUp.over();
    }
    Crowd crowd = new Crowd("connections");
    double heap = meter.heapMib();
    double resident = meter.residentMib();
    try (Loops loops = new Loops(server)) {
      crowd.gather(count, progress, place -> loops.open(place, path, "", new Silent(crowd)));
      double heapWith = meter.heapMib();
      double residentWith = meter.residentMib();
      crowd.over();
      return Report.of("idle")
          .done(
              "idle: %d connections, after a warm-up of %d"
                  .formatted(count, Math.min(WARM_UP, count)))
          .figure(HEAP, (heapWith - heap) * BYTES_A_MIB / count, "bytes")
          .figure(RESIDENT, (residentWith - resident) * BYTES_A_MIB / count, "bytes")
          .figure("server RSS", residentWith, "MiB")
          .figure("server heap after GC", heapWith, "MiB")
          .faults(crowd.faults())
          .made();
    }
  }

  private record Silent(Crowd crowd) implements Ear {
    @Override
    public void opened(LeanSocket socket) {
      crowd.here();
    }

    @Override
    public void frame(LeanSocket socket, ByteBuf bytes, int from, int to) {}

    @Override
    public void closed(int code) {
      crowd.lost(code);
    }
  }
}
