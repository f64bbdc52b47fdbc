package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccessTable;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.Who;
import fi.tagi.server.gateway.TestConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs with an export token, against the running server. */
class ExportingTest {
  private static final String EXPORT =
      "/v1/exports/hours.csv?line=" + TestServer.LINE + "&from=2027-03-01&to=2027-03-01";

  @TempDir private Path data;
  private TestServer server;
  private String manager;
  private UUID account;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
    account = server.person("Leena", AccountRole.MANAGER);
    manager = server.signIn(account);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aProgramTakesExportsUntilItsTokenIsRevoked() {
    JsonNode made = make("Power BI", 30);
    String secret = made.path("secret").asString();
    TestConnection.Answer export = get(EXPORT, "Authorization: Bearer " + secret);
    assertThat(export.status()).isEqualTo(200);
    assertThat(export.header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(export.text().lines()).hasSize(1 + 24);
    assertThat(get(EXPORT, "authorization: bearer  " + secret).status()).isEqualTo(200);

    String token = made.at("/token/token").asString();
    assertThat(post("/v1/export-tokens/" + token + "/revoke", "{}").status()).isEqualTo(204);
    TestConnection.Answer refused = get(EXPORT, "Authorization: Bearer " + secret);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(get("/v1/export-tokens", signedIn()).text()).isEqualTo("[]");
  }

  @Test
  void aTokenExpires() {
    String secret = make("Power BI", 1).path("secret").asString();
    server.leap(Duration.ofDays(1));
    assertThat(get(EXPORT, "Authorization: Bearer " + secret).status()).isEqualTo(401);
  }

  @Test
  void aTokenOpensNothingButExports() {
    String bearer = "Authorization: Bearer " + make("Power BI", 30).path("secret").asString();
    for (Map.Entry<String, Who> row : AccessTable.endpoints().entrySet()) {
      String[] key = row.getKey().split(" ", 2);
      String path = key[1].replaceAll("\\{\\w+}", UUID.randomUUID().toString());
      int status = key[0].equals("GET") ? get(path, bearer).status() : send(key[0], path, bearer);
      boolean socket = path.matches("/v1/(visitor|responder|manager)");
      if (key[1].startsWith("/v1/exports/") || row.getValue() == Who.ANYONE) {
        assertThat(status).as(row.getKey()).isNotIn(401, 403);
      } else if (!socket) {
        assertThat(status).as(row.getKey()).isEqualTo(403);
      }
    }
  }

  @Test
  void whoShowsATokenIsThatProgramWhateverCookieComesAlong() {
    assertThat(get(EXPORT, signedIn()).status()).isEqualTo(200);
    assertThat(get(EXPORT, signedIn(), "Authorization: Bearer guessed").status()).isEqualTo(401);
    assertThat(get("/v1/accounts", signedIn(), "Authorization: Bearer x").status()).isEqualTo(401);
    assertThat(get(EXPORT, signedIn(), "Authorization: Basic eDp5").status())
        .as("what a proxy wants is no token")
        .isEqualTo(200);
    assertThat(get(EXPORT).status()).isEqualTo(401);
  }

  @Test
  void theAuditTrailSaysWhoTookWhat() {
    JsonNode made = make("Power BI", 30);
    get(EXPORT, "Authorization: Bearer " + made.path("secret").asString());
    get(EXPORT, signedIn());
    try (TestConnection connection = TestConnection.to(server.port())) {
      assertThat(connection.ask("HEAD", EXPORT, signedIn()).status()).isEqualTo(200);
    }
    JsonNode entries =
        JsonMapper.shared().readTree(get("/v1/audit", signedIn()).text()).path("entries");
    assertThat(entries.valueStream().limit(3).map(ExportingTest::words))
        .containsExactly(
            "account " + account + " export_made nuoret",
            "token " + made.at("/token/token").asString() + " export_made nuoret",
            "account " + account + " token_made " + made.at("/token/token").asString());
    assertThat(entries.get(0).path("after").toString())
        .isEqualTo(
            """
            {"kind":"hours","format":"csv","from":"2027-03-01","to":"2027-03-01"}\
            """);
  }

  private static String words(JsonNode entry) {
    return "%s %s %s %s"
        .formatted(
            entry.path("actor").asString(),
            entry.path("account").asString(),
            entry.path("kind").asString(),
            entry.path("subject").asString());
  }

  private JsonNode make(String name, int days) {
    TestConnection.Answer made =
        post("/v1/export-tokens", "{\"name\":\"" + name + "\",\"days\":" + days + "}");
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    return JsonMapper.shared().readTree(made.text());
  }

  private String signedIn() {
    return "Cookie: tagi=" + manager;
  }

  private TestConnection.Answer get(String path, String... headers) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection.ask("GET", path, headers);
    }
  }

  private TestConnection.Answer post(String path, String json) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection.ask(
          "POST",
          path,
          json.getBytes(StandardCharsets.UTF_8),
          signedIn(),
          "Origin: http://localhost:" + server.port(),
          "Content-Type: application/json");
    }
  }

  private int send(String method, String path, String bearer) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection
          .ask(
              method,
              path,
              "{}".getBytes(StandardCharsets.UTF_8),
              bearer,
              "Origin: http://localhost:" + server.port(),
              "Content-Type: application/json")
          .status();
    }
  }
}
