package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.Refusal;
import fi.tagi.server.database.StorageAway;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those see who watch over a whole server. */
class MetricsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path data;

  @Test
  void tellThatSomebodyWaitsAndNobodyComes() throws Exception {
    try (TestServer server = TestServer.at("2027-03-01T10:00:00Z", data);
        TestBrowser browser = new TestBrowser(server, "");
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      awaits(browser, "tagi_waiting_contacts 1.0");
      server.pass(Duration.ofSeconds(90));
      awaits(browser, "tagi_waiting_longest_seconds 90.0");

      TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
      ConversationView held = aino.wins(visitor.contact());
      awaits(browser, "tagi_waiting_contacts 0.0");
      awaits(browser, "tagi_time_to_answer_seconds_sum 90.0");

      aino.releases(held);
      awaits(browser, "tagi_waiting_contacts 1.0");
      server.pass(Duration.ofSeconds(5));
      aino.wins(visitor.contact());
      awaits(browser, "tagi_waiting_contacts 0.0");
      assertThat(metrics(browser)).contains("tagi_time_to_answer_seconds_count 1");
      aino.close();
    }
  }

  @Test
  void tellOfCommitsHoweverLongTheServerRuns() throws Exception {
    try (TestServer server = TestServer.at("2027-03-01T10:00:00Z", data);
        TestBrowser browser = new TestBrowser(server, "");
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      collectGarbage();
      double before = value("tagi_commits_total", metrics(browser));
      assertThat(before).isPositive();
      visitor.writes("hei");
      assertThat(value("tagi_commits_total", metrics(browser))).isGreaterThan(before);
      assertThat(value("tagi_commit_works_total", metrics(browser))).isGreaterThan(before);
    }
  }

  @Test
  void tellOfWhatIsRefusedAndOfFaults() throws Exception {
    try (TestServer server = TestServer.at("2027-03-01T10:00:00Z", data);
        TestBrowser browser = new TestBrowser(server, "");
        TestBrowser aino = new TestBrowser(server, server.signIn(server.person("Aino", 1)));
        TestVisitor early = TestVisitor.at(server);
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      assertThat(early.isRefusedToWrite("hei")).isEqualTo(Refusal.OUT_OF_ORDER);
      assertThat(metrics(browser))
          .contains("tagi_refusals_total{refusal=\"out_of_order\"} 1.0")
          .doesNotContain("tagi_errors_total");

      server.core().database().close();
      assertThat(visitor.isRefusedToWrite("hei")).isEqualTo(Refusal.STORAGE_AWAY);
      assertThat(aino.get("/v1/me").statusCode()).isEqualTo(503);
      assertThatThrownBy(() -> server.pass(Duration.ofSeconds(1))).isInstanceOf(StorageAway.class);
      String text = metrics(browser);
      assertThat(text).contains("tagi_refusals_total{refusal=\"storage_away\"} 1.0");
      assertThat(value("tagi_errors_total{area=\"database\"}", text)).isGreaterThan(1);
    }
  }

  private static void collectGarbage() {
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (garbage.get() != null) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      System.gc();
    }
  }

  private static void awaits(TestBrowser browser, String line) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String text = metrics(browser);
    while (!text.contains(line)) {
      assertThat(System.nanoTime()).as("still not %s in %s", line, text).isLessThan(deadline);
      text = metrics(browser);
    }
  }

  private static String metrics(TestBrowser browser) throws Exception {
    return browser.get("/metrics").body();
  }

  private static double value(String name, String text) {
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (.*)$").matcher(text);
    assertThat(line.find()).as(name).isTrue();
    return Double.parseDouble(line.group(1));
  }
}
