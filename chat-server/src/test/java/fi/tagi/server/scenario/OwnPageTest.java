package fi.tagi.server.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.gateway.TestConnection;
import fi.tagi.server.gateway.TestConnection.Answer;
import fi.tagi.server.http.Json;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A manager changes what visitors read, on a running server. */
class OwnPageTest {
  private static final String OWN = "/v1/lines/" + TestServer.LINE + "/widget";
  private static final String SAMI =
      """
      {"edition": 0, "leaving": "end", "reading": [{"language": "fi", "title": "Lue", "text": "", "link": ""}],
       "texts": [{"language": "se", "key": "start", "text": "Álggat", "one": ""}]}
      """;

  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer ask(String method, String path, String body, AccountRole role) {
    String cookie = "Cookie: tagi=" + server.signIn(server.person("Marja", role));
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection.ask(
          method,
          path,
          body.getBytes(UTF_8),
          cookie,
          "Origin: http://localhost:" + server.port(),
          "Content-Type: application/json");
    }
  }

  /** As somebody reads it who never signed in, and wants these languages. */
  private JsonNode reads(String languages) throws Exception {
    try (TestConnection connection = TestConnection.to(server.port())) {
      Answer answer =
          connection.ask("GET", "/v1/widget/" + TestServer.LINE + "?language=" + languages);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("content-encoding")).isEqualTo("gzip");
      assertThat(answer.header("cache-control")).isEqualTo("no-store");
      return Json.tree(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
    }
  }

  @Test
  void isReadByWhoeverComesNextAlsoAfterARestart() throws Exception {
    assertThat(reads("se").path("language").stringValue()).isEqualTo("fi");
    assertThat(ask("PUT", OWN, SAMI, AccountRole.PROFESSIONAL).status()).isEqualTo(403);
    assertThat(ask("PUT", OWN, SAMI, AccountRole.MANAGER).text()).isEqualTo("{\"edition\":1}");
    assertThat(reads("se").path("texts").path("start").stringValue()).isEqualTo("Álggat");
    assertThat(ask("PUT", OWN, SAMI.replace("Álggat", "Buot"), AccountRole.MANAGER).status())
        .isEqualTo(409);

    server.restart();
    assertThat(reads("se,sv").path("texts").path("start").stringValue()).isEqualTo("Álggat");
    assertThat(reads("sv").path("texts").path("start").stringValue()).isEqualTo("Börja");
    assertThat(reads("fi").path("reading").get(0).path("title").stringValue()).isEqualTo("Lue");
  }

  @Test
  void isRefusedWithThePlaceOfEachFault() {
    String wrong = SAMI.replace("\"start\"", "\"opens\"").replace("\"Lue\"", "\"\"");
    Answer answer = ask("PUT", OWN, wrong, AccountRole.MANAGER);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .contains("reading[0].title: empty; texts[0].text: places")
        .doesNotContain("Álggat");
  }
}
