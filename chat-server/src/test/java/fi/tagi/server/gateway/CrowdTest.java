package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More who want to come in than there is room for. */
@Timeout(60)
class CrowdTest {
  private static GatewayLimits with(GatewayLimits d, GatewayLimits.Connections connections) {
    return new GatewayLimits(connections, d.times(), d.sizes(), d.commands(), d.refusals());
  }

  private static TestGateway room(int sockets, int sessions) {
    return TestGateway.start(d ->
        with(
            d,
            new GatewayLimits.Connections(
                sockets, sessions, sessions, new Rate(100, 100), Duration.ofSeconds(8))));
  }

  @Test
  void whoComesWhenAllSessionsAreTakenIsToldToComeBackLater() {
    try (TestGateway gateway = room(100, 2)) {
      TestSocket first = TestSocket.visitor(gateway.port()).open();
      try (TestSocket second = TestSocket.visitor(gateway.port()).open();
          TestSocket third = TestSocket.visitor(gateway.port()).open()) {
        assertThat(third.awaitClosed())
            .isEqualTo(new TestSocket.Closed(1013, CloseReason.BUSY.text()));
        first.send(new VisitorCommand.Typing(1));
        assertThat(first.next()).isEqualTo(new VisitorReply.Done(1));
        second.send(new VisitorCommand.Typing(2));
        assertThat(second.next()).isEqualTo(new VisitorReply.Done(2));
        assertThat(gateway.get("/console").status()).isEqualTo(200);
      }
      first.close();
      gateway.sockets.awaitGone();
      gateway.sockets.awaitGone();
    }
  }

  @Test
  void thePlaceOfASessionThatIsGoneIsFreeAgain() {
    try (TestGateway gateway = room(100, 1)) {
      for (int i = 0; i < 5; i++) {
        TestSocket socket = openedOnceThereIsRoom(gateway);
        socket.send(new VisitorCommand.Typing(1));
        assertThat(socket.next()).isEqualTo(new VisitorReply.Done(1));
        socket.close();
        gateway.sockets.awaitGone();
      }
    }
  }

  /** The place is free a moment after the endpoint heard that its session is gone. */
  private static TestSocket openedOnceThereIsRoom(TestGateway gateway) {
    while (gateway.metrics.scrape().contains("tagi_sessions{kind=\"visitor\"} 1.0")) {
      Thread.onSpinWait();
    }
    return TestSocket.visitor(gateway.port()).open();
  }

  @Test
  void newcomersOfOneSourceComeInOneAfterAnother() {
    try (TestGateway gateway =
        TestGateway.start(d ->
            with(
                d,
                new GatewayLimits.Connections(
                    100, 100, 100, new Rate(20, 1), Duration.ofSeconds(20))))) {
      for (int i = 0; i < 5; i++) {
        TestSocket socket = TestSocket.visitor(gateway.port()).open();
        socket.send(new VisitorCommand.Typing(1));
        assertThat(socket.next()).isEqualTo(new VisitorReply.Done(1));
      }
    }
  }

  @Test
  void whoseTurnWouldComeTooLateIsToldToComeBackLater() {
    try (TestGateway gateway =
        TestGateway.start(d ->
            with(
                d,
                new GatewayLimits.Connections(100, 100, 100, new Rate(0.001, 1), Duration.ZERO)))) {
      try (TestSocket first = TestSocket.visitor(gateway.port()).open();
          TestSocket second = TestSocket.visitor(gateway.port()).open()) {
        assertThat(second.awaitClosed().code()).isEqualTo(1013);
        first.send(new VisitorCommand.Typing(1));
        assertThat(first.next()).isEqualTo(new VisitorReply.Done(1));
      }
    }
  }

  @Test
  void aConnectionBeyondTheLastPlaceIsClosedAtOnce() {
    try (TestGateway gateway = room(1, 1);
        TestConnection first = gateway.connect()) {
      assertThat(first.ask("GET", "/healthz").status()).isEqualTo(200);
      try (TestConnection second = gateway.connect()) {
        assertThat(second.isClosedByServer()).isTrue();
      }
      assertThat(first.ask("GET", "/healthz").status()).isEqualTo(200);
    }
  }
}
