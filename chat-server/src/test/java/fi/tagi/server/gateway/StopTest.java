package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.access.AccountRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starting and stopping. */
class StopTest {
  @Test
  void stoppingTellsEverySessionToComeBackAfterWhatWasSent() {
    TestGateway gateway = TestGateway.start();
    gateway.callers.signIn("expert", AccountRole.EXPERT);
    List<TestSocket> sockets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sockets.add(TestSocket.visitor(gateway.port()).open());
      sockets.add(TestSocket.responder(gateway.port(), "expert").open());
    }
    for (TestSocket socket : sockets) {
      socket.sendText("{\"ref\":1}");
      socket.nextText();
    }
    gateway.sockets.sessions.forEach(session -> session.send(new VisitorReply.Done(2)));
    gateway.close();
    for (TestSocket socket : sockets) {
      assertThat(socket.nextText()).contains("2");
      assertThat(socket.awaitClosed())
          .isEqualTo(new TestSocket.Closed(1012, CloseReason.RESTART.text()));
      gateway.sockets.awaitGone();
    }
  }

  @Test
  void stoppingDoesNotWaitForAClientThatIsStuckOrForIdleConnections() {
    TestGateway gateway = TestGateway.start();
    try (TestSocket stuck = TestSocket.visitor(gateway.port()).withoutReading().open();
        TestConnection idle = gateway.connect()) {
      assertThat(idle.ask("GET", "/healthz").status()).isEqualTo(200);
      gateway.close();
      assertThat(idle.isClosedByServer()).isTrue();
      stuck.startReading();
      assertThat(stuck.awaitClosed().code()).isEqualTo(1012);
    }
  }

  @Test
  void aPortInUseIsOneClearLine() {
    try (TestGateway first = TestGateway.start()) {
      assertThatThrownBy(() ->
              Gateway.start(
                  first.settings(first.port()), first.served(), first.hash(), System::nanoTime))
          .isInstanceOf(CannotListen.class)
          .hasMessage("cannot listen on 127.0.0.1:" + first.port() + ": the port is in use");
    }
  }

  @Test
  void aStoppedGatewayGivesItsPortBack() throws CannotListen {
    TestGateway first = TestGateway.start();
    int port = first.port();
    try (TestSocket socket = TestSocket.visitor(port).open()) {
      socket.send(new VisitorCommand.Typing(1));
      socket.next();
      first.close();
    }
    Gateway.start(first.settings(port), first.served(), first.hash(), System::nanoTime).close();
  }
}
