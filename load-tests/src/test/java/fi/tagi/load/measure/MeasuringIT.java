package fi.tagi.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.limit.Machine;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.record.Dice;
import fi.tagi.load.relay.Relay;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.server.LocalServer;
import fi.tagi.load.server.Packaged;
import fi.tagi.load.server.Postgres;
import fi.tagi.load.server.Storage;
import fi.tagi.load.server.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each measuring scenario for a few seconds against the real server: every promise is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuringIT {
  private static final int PEOPLE = 4;

  private final AtomicLong seeds = new AtomicLong();
  private final Progress progress = Progress.silent();
  private Target server;
  private Stage stage;
  private Cast cast;

  @BeforeAll
  @SuppressWarnings("NullAway.Init")
  void start() throws IOException, InterruptedException {
    server = LocalServer.start(Packaged.program(), Storage.sqlite(), Map.of());
    stage = stage(server, 0, 0);
    cast = Cast.of(stage.crew(PEOPLE));
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Test
  void oneClaimsAlone() throws IOException, InterruptedException {
    Report report = sound(Claims.alone().run(stage(server, 1, 8), cast.first(1)));
    assertThat(report.latency(Claims.WON).nanos().getTotalCount()).isEqualTo(8);
  }

  @Test
  void everybodyClaimsAtOnce() throws IOException, InterruptedException {
    Report report = sound(Claims.rush().run(stage(server, PEOPLE, 4), cast));
    assertThat(report.latency(Claims.LAST).nanos().getTotalCount()).isEqualTo(4);
  }

  @Test
  void aTagGoesToEveryConsole() throws IOException, InterruptedException {
    Report report = sound(new FanOut().run(stage(server, 60, 3), cast));
    assertThat(report.latency(FanOut.TAG).nanos().getTotalCount()).isEqualTo(3);
  }

  @Test
  void pairsTalkAtARate() throws IOException, InterruptedException {
    Report report = sound(Relay.atRate().at(50).run(stage(server, PEOPLE, 8), cast));
    assertThat(report.latency(Relay.DELIVERED).nanos().getTotalCount()).isPositive();
  }

  @Test
  void pairsTalkAsFastAsTheyAreAnswered() throws IOException, InterruptedException {
    Report report = sound(Relay.atSaturation().run(stage(server, PEOPLE, 8), cast));
    assertThat(report.figure(Relay.RATE)).isPositive();
  }

  @Test
  void manyStartAtOnce() throws IOException, InterruptedException {
    Report report = sound(new Arrivals().run(stage(server, 0, 100), cast));
    assertThat(report.latency(Arrivals.TAKEN).nanos().getTotalCount()).isEqualTo(100);
  }

  @Test
  void whoSaysNothingStays() throws IOException, InterruptedException {
    assertThat(sound(new Idle().run(stage(server, 0, 200))).figure("server RSS")).isPositive();
  }

  @Test
  void aRestartedServerIsReachedAtTheSameAddress() throws IOException, InterruptedException {
    try (LocalServer other = LocalServer.start(Packaged.program(), Storage.sqlite(), Map.of())) {
      String before = other.address().toString();
      long pid = other.pid().orElseThrow();
      other.restart();
      assertThat(other.address()).hasToString(before);
      assertThat(other.pid().orElseThrow()).isNotEqualTo(pid);
      sound(new Idle().run(stage(other, 0, 10)));
    }
  }

  @Test
  void pairsTalkOnPostgres() throws IOException, InterruptedException {
    try (LocalServer other = LocalServer.start(Packaged.program(), Postgres.start(), Map.of());
        Stage there = stage(other, 2, 4)) {
      sound(Relay.atRate().at(20).run(there));
    }
  }

  @Test
  void anExportIsVerified() throws IOException, InterruptedException {
    Report report = sound(new Verifying().run(stage(Target.none(), 0, 50), Packaged.program()));
    assertThat(report.figure(Verifying.ENTRIES)).isGreaterThan(150);
    assertThat(report.latency(Verifying.VERIFIED).nanos().getTotalCount()).isEqualTo(3);
  }

  @Test
  void theLimitsOfTheMachineAreMeasured() throws IOException, InterruptedException {
    Machine machine = new Machine(progress);
    assertThat(machine.echo(5, 4).nanos().getTotalCount()).isEqualTo(4);
    assertThat(machine.storedEcho().paced().nanos().getTotalCount()).isEqualTo(400);
    assertThat(machine.broadcast(50, 3).nanos().getTotalCount()).isEqualTo(3);
  }

  private Stage stage(Target target, int responders, int contacts) {
    Sizes sizes = new Sizes(responders, contacts, Duration.ofSeconds(2));
    return new Stage(target, sizes, new Dice(seeds.incrementAndGet()), progress);
  }

  private static Report sound(Report report) {
    assertThat(report.isSound()).as(report.text()).isTrue();
    return report;
  }
}
