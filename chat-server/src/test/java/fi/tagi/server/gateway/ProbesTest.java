package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.config.AddressRange;
import fi.tagi.server.database.CommitCounts;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.metrics.Metrics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What those see who watch over the server. */
class ProbesTest {
  @Test
  void aServerWhoseDatabaseIsAwayIsAliveAndNotReady() {
    try (TestGateway gateway = TestGateway.start()) {
      assertThat(gateway.get("/readyz").status()).isEqualTo(200);
      gateway.ready.set(false);
      assertThat(gateway.get("/readyz").status()).isEqualTo(503);
      assertThat(gateway.get("/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void metricsTellOfSessionsClaimsQueueCommitsAndErrors() {
    try (TestGateway gateway = TestGateway.start()) {
      gateway.metrics.queue(() -> 3, () -> 42);
      gateway.metrics.commits(() -> new CommitCounts(7, 9, 1, 0));
      gateway.metrics.claimed(Metrics.ClaimAnswer.WON);
      gateway.metrics.claimed(Metrics.ClaimAnswer.LOST);
      gateway.metrics.claimed(Metrics.ClaimAnswer.LOST);
      gateway.metrics.waited(Duration.ofSeconds(5));
      gateway.metrics.fault(Metrics.Area.DATABASE);
      gateway.callers.signIn("expert", AccountRole.EXPERT);
      try (TestSocket visitor = TestSocket.visitor(gateway.port()).open();
          TestSocket responder = TestSocket.responder(gateway.port(), "expert").open()) {
        visitor.send(new VisitorCommand.Typing(1));
        visitor.next();
        responder.sendText("{\"ref\":1}");
        responder.nextText();
        assertThat(gateway.get("/metrics").text())
            .contains("tagi_waiting_contacts 3.0")
            .contains("tagi_waiting_longest_seconds 42.0")
            .contains("tagi_commits_total 7.0")
            .contains("tagi_commit_works_total 9.0")
            .contains("tagi_commit_failures_total 1.0")
            .contains("tagi_claims_total{answer=\"won\"} 1.0")
            .contains("tagi_claims_total{answer=\"lost\"} 2.0")
            .contains("tagi_time_to_answer_seconds_sum 5.0")
            .contains("tagi_errors_total{area=\"database\"} 1.0")
            .contains("tagi_sessions{kind=\"visitor\"} 1.0")
            .contains("tagi_sessions{kind=\"responder\"} 1.0")
            .doesNotContain("127.0.0.1")
            .doesNotContain("expert");
      }
    }
  }

  @Test
  void metricsAreShownToThisMachineAndNotThroughAProxy() {
    try (TestGateway gateway = TestGateway.start()) {
      assertThat(gateway.get("/metrics").status()).isEqualTo(200);
      assertThat(gateway.get("/metrics", "X-Forwarded-For: 127.0.0.1").status()).isEqualTo(404);
    }
    TestGateway.Choices choices = new TestGateway.Choices();
    choices.proxies = List.of(AddressRange.of("127.0.0.1"));
    try (TestGateway gateway = choices.start()) {
      assertThat(gateway.get("/metrics", "X-Forwarded-For: 127.0.0.1, 192.0.2.7").status())
          .isEqualTo(404);
    }
  }

  @Test
  void aServerThatIsBlockedIsAliveAndTellsEverybodyElseToComeBack() {
    try (TestGateway gateway =
        TestGateway.start(d ->
            new GatewayLimits(
                d.connections(),
                d.times(),
                new GatewayLimits.Sizes(4096, 8192, 65_536, 65_536, 0, 0),
                d.commands(),
                d.refusals()))) {
      assertThat(gateway.get("/healthz").status()).isEqualTo(200);
      TestConnection.Answer busy = gateway.get("/readyz");
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.header("Retry-After")).isNotEmpty();
      assertThat(TestSocket.responder(gateway.port(), "x").ask().status()).isEqualTo(503);
      try (TestSocket visitor = TestSocket.visitor(gateway.port()).open()) {
        visitor.send(new VisitorCommand.Typing(1));
        assertThat(visitor.next()).isEqualTo(new VisitorReply.Done(1));
      }
    }
  }
}
