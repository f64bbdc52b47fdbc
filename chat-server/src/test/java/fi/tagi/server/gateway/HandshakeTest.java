package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.access.AccountRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may open a socket, and what the others are told. */
class HandshakeTest {
  private static final String[] UPGRADE = {
    "Upgrade: websocket",
    "Connection: keep-alive, Upgrade",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Protocol: tagi.v1"
  };

  private static TestGateway gateway;

  @BeforeAll
  static void start() {
    gateway = TestGateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static TestSocket.Opening visitor() {
    return TestSocket.visitor(gateway.port());
  }

  @Test
  void onlyOurOwnPagesMayOpenASocket() {
    int port = gateway.port();
    for (String stranger :
        new String[] {
          "",
          "null",
          "https://kunta.example",
          "http://localhost",
          "http://localhost:" + port + "0",
          "https://localhost:" + port,
          "http://localhost:" + port + "/",
          "http://LOCALHOST:" + port,
          "http://localhost:" + port + ".evil.example"
        }) {
      TestConnection.Answer answer = visitor().from(stranger).ask();
      assertThat(answer.status()).as(stranger).isEqualTo(403);
      assertThat(answer.text()).isEqualTo("{\"error\":\"origin\"}");
    }
    visitor().from("http://127.0.0.1:" + port).open().close();
  }

  @Test
  void theSubprotocolMustBeOffered() {
    assertThat(visitor().offering("").ask().status()).isEqualTo(400);
    assertThat(visitor().offering("chat").ask().text()).isEqualTo("{\"error\":\"subprotocol\"}");
    visitor().offering("chat, tagi.v1").open().close();
  }

  @Test
  void compressionIsNotAgreedTo() {
    visitor().header("Sec-WebSocket-Extensions: permessage-deflate").open().close();
  }

  @Test
  void aRequestThatIsNoUpgradeIsToldWhatItShouldBe() {
    TestConnection.Answer plain = gateway.get("/v1/visitor");
    assertThat(plain.status()).isEqualTo(426);
    assertThat(plain.header("Upgrade")).isEqualTo("websocket");
    String[] old = java.util.Arrays.copyOf(UPGRADE, 5);
    old[4] = "Sec-WebSocket-Version: 8";
    TestConnection.Answer answer = gateway.get("/v1/visitor", old);
    assertThat(answer.status()).isEqualTo(426);
    assertThat(answer.header("Sec-WebSocket-Version")).isEqualTo("13");
  }

  @Test
  void theConsoleNeedsASignInAndARole() {
    int port = gateway.port();
    assertThat(TestSocket.responder(port, "nobody").ask().status()).isEqualTo(401);
    gateway.callers.signIn("manager", AccountRole.MANAGER);
    assertThat(TestSocket.responder(port, "manager").ask().status()).isEqualTo(403);
    gateway.callers.signIn("expert", AccountRole.EXPERT);
    try (TestSocket socket = TestSocket.responder(port, "expert").open()) {
      socket.sendText("{\"ref\":3}");
      assertThat(socket.nextText()).isEqualTo("{\"type\":\"done\",\"ref\":3}");
      assertThat(gateway.callers.seen).contains("expert");
    }
  }

  @Test
  void aSignInThatEndsTakesItsSocketsAlong() {
    int port = gateway.port();
    UUID account = gateway.callers.signIn("leaver", AccountRole.PROFESSIONAL);
    gateway.callers.signIn("stayer", AccountRole.PROFESSIONAL);
    try (TestSocket leaver = TestSocket.responder(port, "leaver").open();
        TestSocket stayer = TestSocket.responder(port, "stayer").open()) {
      leaver.sendText("{\"ref\":1}");
      leaver.nextText();
      gateway.gateway().recheck(account);
      leaver.sendText("{\"ref\":2}");
      assertThat(leaver.nextText()).contains("2");
      gateway.callers.signOut("leaver");
      gateway.gateway().recheck(account);
      assertThat(leaver.awaitClosed().code()).isEqualTo(4003);
      stayer.sendText("{\"ref\":1}");
      assertThat(stayer.nextText()).contains("1");
    }
  }

  @Test
  void aConnectionThatWasRefusedMayTryAgain() {
    try (TestConnection connection = gateway.connect()) {
      assertThat(connection.ask("GET", "/v1/visitor").status()).isEqualTo(426);
      assertThat(connection.ask("GET", "/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void aFrameSentRightAfterTheHandshakeIsHeard() {
    try (TestSocket socket = visitor().open()) {
      socket.send(new VisitorCommand.Typing(1));
      assertThat(socket.next()).isEqualTo(new VisitorReply.Done(1));
    }
  }
}
