package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.gateway.TestConnection.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests, and what stands between them and a route. */
class HttpTest {
  private static final byte[] BODY = "{\"name\":\"ä\"}".getBytes(StandardCharsets.UTF_8);
  private static final String JSON = "Content-Type: application/json";

  private static TestGateway gateway;

  @BeforeAll
  static void start() {
    gateway = TestGateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static String origin() {
    return "Origin: http://localhost:" + gateway.port();
  }

  private static Answer post(String... headers) {
    try (TestConnection connection = gateway.connect()) {
      return connection.ask("POST", "/v1/sign-in", BODY, headers);
    }
  }

  @Test
  void anAnswerSaysHowItMayBeUsed() {
    Answer answer = gateway.get("/v1/topics");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"ok\":true}");
    assertThat(answer.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("cache-control", "no-store")
        .containsEntry("date", "Mon, 01 Mar 2027 12:00:00 GMT")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cross-origin-resource-policy", "same-origin")
        .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
        .doesNotContainKeys("set-cookie", "server", "strict-transport-security");
  }

  @Test
  void pathAndQueryAreDecoded() {
    gateway.callers.signIn("expert", AccountRole.EXPERT);
    Answer answer =
        gateway.get(
            "/v1/lines/n%C3%A4%2Bx/schedule?from=2027-03-01&a=b+c&a=d", "Cookie: tagi=expert");
    assertThat(answer.text())
        .contains("\"line\":\"nä+x\"")
        .contains("\"a\":\"b c\"")
        .contains("\"from\":\"2027-03-01\"");
  }

  @Test
  void whateverGoesWrongIsAnswered() {
    assertThat(gateway.get("/v1/openapi.json").status()).isEqualTo(500);
    assertThat(gateway.get("/widget?line=broken").status()).isEqualTo(500);
    assertThat(TestSocket.responder(gateway.port(), "broken").ask().status()).isEqualTo(500);
    assertThat(gateway.get("/widget?line=nuoret").status()).isEqualTo(200);
  }

  @Test
  void severalRequestsShareAConnectionAlsoWhenSentAtOnce() {
    try (TestConnection connection = gateway.connect()) {
      String one = "GET /v1/topics HTTP/1.1\r\nHost: t\r\n\r\n";
      String two = "GET /v1/nothing HTTP/1.1\r\nHost: t\r\n\r\n";
      connection.send(one + two + one + two);
      for (int status : new int[] {200, 404, 200, 404}) {
        assertThat(connection.answer(false).status()).isEqualTo(status);
      }
    }
  }

  @Test
  void aConnectionIsClosedWhenTheClientWantsThat() {
    try (TestConnection connection = gateway.connect()) {
      assertThat(connection.ask("GET", "/healthz", "Connection: close").status()).isEqualTo(200);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void headIsGetWithoutTheBody() {
    try (TestConnection connection = gateway.connect()) {
      Answer head = connection.ask("HEAD", "/v1/topics");
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Length")).isEqualTo("11");
      assertThat(connection.ask("GET", "/v1/topics").text()).isEqualTo("{\"ok\":true}");
    }
  }

  @Test
  void unknownPathsAndMethodsAreToldSo() {
    assertThat(gateway.get("/v1/nothing").status()).isEqualTo(404);
    try (TestConnection connection = gateway.connect()) {
      Answer answer = connection.ask("DELETE", "/v1/topics");
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void aChangeMustComeFromOneOfOurPages() {
    assertThat(post(JSON).text()).isEqualTo("{\"error\":\"origin\"}");
    assertThat(post(JSON, "Origin: https://kunta.example").status()).isEqualTo(403);
    assertThat(post(JSON, "Origin: null").status()).isEqualTo(403);
    assertThat(post(JSON, origin()).text()).contains("\"bytes\":13");
  }

  @Test
  void aChangeMustBeWrittenInJson() {
    assertThat(post(origin()).status()).isEqualTo(415);
    assertThat(post(origin(), "Content-Type: text/plain").status()).isEqualTo(415);
    assertThat(post(origin(), "Content-Type: application/json; charset=utf-8").status())
        .isEqualTo(200);
  }

  @Test
  void whoMayNotIsToldWhy() {
    assertThat(gateway.get("/v1/me").status()).isEqualTo(401);
    assertThat(gateway.get("/v1/me", "Cookie: tagi=nobody").status()).isEqualTo(401);
    UUID expert = gateway.callers.signIn("expert", AccountRole.EXPERT);
    Answer me = gateway.get("/v1/me", "Cookie: a=b; tagi=expert");
    assertThat(me.text()).isEqualTo("{\"account\":\"" + expert + "\"}");
    assertThat(gateway.get("/v1/accounts", "Cookie: tagi=expert").status()).isEqualTo(403);
    gateway.callers.signIn("manager", AccountRole.MANAGER);
    assertThat(gateway.get("/v1/accounts", "Cookie: tagi=manager").status()).isEqualTo(204);
  }

  @Test
  void aRouteWithoutARowInTheAccessTableIsNobodys() {
    assertThat(gateway.get("/v1/unlisted").status()).isEqualTo(401);
    gateway.callers.signIn("manager", AccountRole.MANAGER);
    assertThat(gateway.get("/v1/unlisted", "Cookie: tagi=manager").status()).isEqualTo(403);
  }

  @Test
  void faultsAreAnsweredWithoutTheirReason() {
    Answer caller = gateway.get("/v1/invitations/x");
    assertThat(caller.status()).isEqualTo(400);
    assertThat(caller.text()).isEqualTo("{\"error\":\"token_x\"}");
    Answer ours = gateway.get("/v1/openapi.json");
    assertThat(ours.status()).isEqualTo(500);
    assertThat(ours.text()).isEqualTo("{\"error\":\"fault\"}");
  }

  @Test
  void whatIsTooLargeIsRefused() {
    assertThat(gateway.get("/" + "a".repeat(5000)).status()).isEqualTo(414);
    assertThat(gateway.get("/healthz", "X: " + "a".repeat(17_000)).status()).isEqualTo(431);
    try (TestConnection connection = gateway.connect()) {
      Answer answer = connection.ask("POST", "/v1/sign-in", new byte[65 * 1024], JSON, origin());
      assertThat(answer.status()).isEqualTo(413);
    }
    try (TestConnection connection = gateway.connect()) {
      connection.send(
          String.join(
              "\r\n",
              "POST /v1/sign-in HTTP/1.1",
              "Host: t",
              "Expect: 100-continue",
              "Content-Length: 100000",
              "",
              ""));
      assertThat(connection.answer(false).status()).isEqualTo(413);
    }
  }

  @Test
  void whatIsNotHttpIsRefused() {
    for (String nonsense :
        new String[] {
          "hello\r\n\r\n",
          "GET / HTTP/9.9\r\nHost t\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: t\r\n\r\n",
          "GET /healthz HTTP/1.1\r\nHost: t\r\nBad Name: x\r\n\r\n"
        }) {
      try (TestConnection connection = gateway.connect()) {
        assertThat(connection.send(nonsense).answer(false).status()).as(nonsense).isEqualTo(400);
      }
    }
  }

  @Test
  void aRequestOfTwoLengthsIsNotReadAsTwo() {
    try (TestConnection connection = gateway.connect()) {
      connection.send(
          "POST /v1/sign-in HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n");
      assertThat(connection.answer(false).status()).isEqualTo(400);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }
}
