package fi.tagi.load.limit;

import fi.tagi.load.measure.Idle;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The limits of this machine, as a scenario of its own. */
public final class MachineLimits implements Scenario {
  private static final int ROUNDS = 20;
  private static final int ECHOES = 4_000;

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public String description() {
    return "What this machine can do at the most: bare Netty, bare SQLite, bare PostgreSQL.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(1_000, 10_000, Duration.ofMinutes(2));
  }

  @Override
  public boolean needsServer() {
    return false;
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    Machine machine = new Machine(stage.progress());
    int many = stage.sizes().contacts();
    Report idle = machine.idle(many);
    Machine.Lone stored = machine.storedEcho();
    Machine.Commits sqlite = machine.sqlite();
    Machine.Commits postgres = machine.postgres();
    return Report.of(name())
        .done("limits: a tag of %d bytes".formatted(Machine.tag().length))
        .latencies(
            List.of(
                machine.echo(ECHOES),
                machine.pacedEcho(),
                stored.fastest(),
                stored.paced(),
                machine.echo(stage.sizes().responders(), ROUNDS),
                machine.broadcast(many, ROUNDS)))
        .figure("bare " + Idle.HEAP, idle.figure(Idle.HEAP), "bytes")
        .figure("bare " + Idle.RESIDENT, idle.figure(Idle.RESIDENT), "bytes")
        .figure("SQLite, a commit alone, p50", sqlite.aloneP50Nanos() / 1e3, "µs")
        .figure("SQLite, a commit alone, p99", sqlite.aloneP99Nanos() / 1e3, "µs")
        .figure(
            "SQLite, a commit every " + Machine.PACE.toMillis() + " ms, p50",
            sqlite.pacedP50Nanos() / 1e3,
            "µs")
        .figure("SQLite, 256 to a commit", sqlite.batched(), "messages a second")
        .figure("SQLite, 256 to a commit, chained", sqlite.chained(), "messages a second")
        .figure("PostgreSQL, a commit alone, p50", postgres.aloneP50Nanos() / 1e3, "µs")
        .figure("PostgreSQL, a commit alone, p99", postgres.aloneP99Nanos() / 1e3, "µs")
        .figure("PostgreSQL, 256 to a commit", postgres.batched(), "messages a second")
        .figure("PostgreSQL, 256 to a commit, chained", postgres.chained(), "messages a second")
        .faults(idle.faults())
        .made();
  }
}
