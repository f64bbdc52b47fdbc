package fi.tagi.load.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.meter.Progress;
import fi.tagi.load.record.Dice;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.ClaimStorm;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.server.LocalServer;
import fi.tagi.load.server.Packaged;
import fi.tagi.load.server.Storage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each checking scenario, short, before the server as it is packaged; what is checked, not timed.
 */
class ScenariosIT {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  // Shared, so that no two scenarios make the same line.
  private static final Dice DICE = new Dice(7);

  private static LocalServer server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = LocalServer.start(Packaged.program(), Storage.sqlite(), Map.of());
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everyClaimHasOneWinner() throws IOException, InterruptedException {
    isSound(new ClaimStorm(), 6, 12);
  }

  @Test
  void anOrdinaryDay() throws IOException, InterruptedException {
    isSound(new OrdinaryDay(), 4, 14);
  }

  @Test
  void aCrisisDay() throws IOException, InterruptedException {
    isSound(new CrisisDay(), 2, 16);
  }

  @Test
  void aServerThatIsKilledAndRestarted() throws IOException, InterruptedException {
    isSound(new ReconnectStorm(), 3, 12);
  }

  @Test
  void consolesThatStopReading() throws IOException, InterruptedException {
    Report report = isSound(new SlowConsoles(), 4, 8);
    assertThat(report.figure("told their own code")).isEqualTo(report.figure("slow consoles"));
  }

  @Test
  void aServerThatIsAttacked() throws IOException, InterruptedException {
    isSound(new Hostile(), 4, 8);
  }

  private static Report isSound(Scenario scenario, int responders, int contacts)
      throws IOException, InterruptedException {
    Sizes sizes = new Sizes(responders, contacts, LIMIT);
    try (Stage stage = new Stage(server, sizes, DICE, Progress.silent())) {
      Report report = scenario.run(stage);
      assertThat(report.isSound()).as(report.text()).isTrue();
      assertThat(report.text()).contains("every promise was kept");
      return report;
    }
  }
}
