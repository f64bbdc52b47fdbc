package fi.tagi.load.meter;

import fi.tagi.load.report.Figure;
import fi.tagi.load.server.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What server and client cost from one moment on. */
public final class Costs {
  private static final ProcessMeter OWN = ProcessMeter.own();

  private final Optional<ProcessMeter> server;
  private final double serverBefore;
  private final double ownBefore;
  private final long began = System.nanoTime();

  private Costs(Optional<ProcessMeter> server) {
    this.server = server;
    this.serverBefore = server.map(ProcessMeter::cpuSeconds).orElse(0.0);
    this.ownBefore = OWN.cpuSeconds();
  }

  /** From now on. */
  public static Costs of(Target target) {
    return new Costs(
        target.pid().isPresent()
            ? Optional.of(new ProcessMeter(target.pid().getAsLong()))
            : Optional.empty());
  }

  /** How many seconds have passed. */
  public double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  /** The server's processor seconds since then; NaN when its process is not known. */
  public double serverCpu() {
    return server.map(ProcessMeter::cpuSeconds).orElse(Double.NaN) - serverBefore;
  }

  /** Processor seconds of both. */
  public List<Figure> processor() {
    List<Figure> figures = new ArrayList<>();
    server.ifPresent(_ -> figures.add(new Figure("server CPU", serverCpu(), "s")));
    figures.add(new Figure("client CPU", OWN.cpuSeconds() - ownBefore, "s"));
    return figures;
  }

  /** The server's memory now; collects its garbage for it. */
  public List<Figure> memory() throws IOException, InterruptedException {
    if (server.isEmpty()) {
      return List.of();
    }
    ProcessMeter meter = server.get();
    double resident = meter.residentMib();
    return List.of(
        new Figure("server RSS", resident, "MiB"),
        new Figure("server heap after GC", meter.heapMib(), "MiB"));
  }
}
