package fi.tagi.load.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.meter.Progress;
import fi.tagi.load.record.Dice;
import fi.tagi.load.report.Report;
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
import org.junit.jupiter.api.TestInstance;

/**
 * Checking scenarios, short, before the server as it is packaged; what is checked, not timed. They
 * are in several classes, because most of their time is waited for: one waits beside another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Trial {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  // Shared, so that no two scenarios make the same line.
  private final Dice dice = new Dice(7);
  private LocalServer server;

  @BeforeAll
  @SuppressWarnings("NullAway.Init")
  void start() throws IOException, InterruptedException {
    server = LocalServer.start(Packaged.program(), Storage.sqlite(), Map.of());
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  Report isSound(Scenario scenario, int responders, int contacts)
      throws IOException, InterruptedException {
    Sizes sizes = new Sizes(responders, contacts, LIMIT);
    try (Stage stage = new Stage(server, sizes, dice, Progress.silent())) {
      Report report = scenario.run(stage);
      assertThat(report.isSound()).as(report.text()).isTrue();
      assertThat(report.text()).contains("every promise was kept");
      return report;
    }
  }
}
