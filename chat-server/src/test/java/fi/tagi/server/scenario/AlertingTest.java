package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fi.tagi.protocol.LineView;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The managers hear of it when nobody notices. The promise of the line is ten minutes. */
class AlertingTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path data;
  private TestAlerts alerts;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    alerts = TestAlerts.open();
    server = TestServer.at("2027-03-01T10:00:00Z", data, alerts.settings());
  }

  @AfterEach
  void stop() {
    server.close();
    alerts.close();
  }

  private void minutesLater(long minutes) {
    server.passUntil(server.clock().instant().plus(Duration.ofMinutes(minutes)));
  }

  /** What is to be found in this second was looked at in the one before. */
  private void aSecondLater() {
    server.settles();
    server.pass(SECOND);
  }

  @Test
  void whenAContactWaitsPastThePromiseOnceAndAgainAfterARestart() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives("Salainen Nimi");
        TestVisitor later = TestVisitor.at(server)) {
      visitor.writes("salaiset sanat");
      aino.showsOnScreen(aino.seesTagOf(visitor));
      elias.showsOnHiddenPage(elias.seesTagOf(visitor));
      minutesLater(5);
      later.arrives();
      server.restart();
      visitor.comesBack();
      later.comesBack();
      aino.comesBack();
      elias.comesBack();
      aino.showsOnScreen(aino.seesTagOf(visitor));
      elias.showsOnHiddenPage(elias.seesTagOf(visitor));
      minutesLater(5);
      aSecondLater();
      assertThat(alerts.received())
          .singleElement(STRING)
          .matches(
              "\\{\"kind\":\"past_promise\",\"line\":\"nuoret\",\"waiting\":2,"
                  + "\"waitingSeconds\":60[01],\"reached\":1,\"onDuty\":2}");
      minutesLater(2);
      assertThat(alerts.received()).as("told once").hasSize(1);

      server.restart();
      visitor.comesBack();
      later.comesBack();
      aino.comesBack();
      elias.comesBack();
      aSecondLater();
      aSecondLater();
      assertThat(alerts.received()).as("rather twice than never").hasSize(2);
    }
  }

  @Test
  void whenTheLineIsOpenAndNobodyIsOnDutyWhileThePageSaysSoAtOnce() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives();
        TestVisitor looking = TestVisitor.at(server)) {
      assertThat(looking.looks().staffed()).isTrue();
      server.pass(SECOND);
      aino.goesOffDuty();
      LineView alone = looking.isToldThatTheLine(line -> !line.staffed());
      assertThat(alone.open()).as("they may wait all the same").isTrue();
      assertThat(alone.help()).isNotEmpty();
      server.pass(SECOND.multipliedBy(60));
      assertThat(alerts.received()).isEmpty();
      server.pass(SECOND);
      assertThat(alerts.received())
          .containsExactly(
              "{\"kind\":\"nobody_on_duty\",\"line\":\"nuoret\",\"waiting\":1,"
                  + "\"waitingSeconds\":0,\"reached\":0,\"onDuty\":0}");
      aino.goesOnDuty();
      looking.isToldThatTheLine(LineView::staffed);
      aino.wins(visitor.contact());
      minutesLater(2);
      assertThat(alerts.received()).hasSize(1);
    }
  }
}
