package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.gateway.TestConnection.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, and what browsers let them do. */
class PagesTest {
  private static final String OWN_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none';"
          + " media-src 'self'; form-action 'self'; base-uri 'none';"
          + " connect-src 'self' wss://chat.example";

  private static TestGateway gateway;
  private static TestGateway demo;

  @BeforeAll
  static void start() {
    TestGateway.Choices https = new TestGateway.Choices();
    https.publicUrl = port -> URI.create("https://chat.example");
    gateway = https.start();
    TestGateway.Choices shown = new TestGateway.Choices();
    shown.demo = true;
    demo = shown.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    demo.close();
  }

  private static String policy(String target) {
    Answer answer = gateway.get(target);
    assertThat(answer.status()).as(target).isEqualTo(200);
    return answer.header("Content-Security-Policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console", "/manage", "/invitation"})
  void aPageForPeopleWhoSignInIsShownNowhereElse(String page) {
    Answer answer = gateway.get(page);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).startsWith("<!doctype html>");
    assertThat(answer.headers())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry(
            "content-security-policy",
            OWN_ONLY
                + (page.equals("/manage") ? "; frame-src 'self'" : "")
                + "; frame-ancestors 'none'")
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("cross-origin-opener-policy", "same-origin")
        .containsEntry("cross-origin-resource-policy", "same-origin");
    assertIsSafe(answer);
  }

  @Test
  void thePreviewIsFramedByTheServersOwnPagesOnly() {
    assertThat(policy("/widget/preview")).isEqualTo(OWN_ONLY + "; frame-ancestors 'self'");
  }

  @Test
  void theWidgetIsFramedByTheSitesOfItsLineOnly() {
    assertThat(policy("/widget?line=nuoret"))
        .isEqualTo(
            OWN_ONLY + "; frame-ancestors 'self' https://chat.example https://kunta.example");
    assertThat(policy("/widget?line=unknown"))
        .isEqualTo(OWN_ONLY + "; frame-ancestors 'self' https://chat.example");
    assertThat(policy("/widget")).endsWith("frame-ancestors 'self' https://chat.example");
    Answer answer = gateway.get("/widget?line=nuoret");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(answer.headers()).doesNotContainKey("x-frame-options");
    assertIsSafe(answer);
  }

  @Test
  void theLoaderMayBeLoadedByAnySite() {
    Answer answer = gateway.get("/widget.js");
    assertThat(answer.headers())
        .containsEntry("content-type", "text/javascript; charset=utf-8")
        .containsEntry("cross-origin-resource-policy", "cross-origin")
        .containsEntry("access-control-allow-origin", "*");
    assertIsSafe(answer);
  }

  private static void assertIsSafe(Answer answer) {
    assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("strict-transport-security", "max-age=31536000")
        .containsEntry("cache-control", "no-cache")
        .doesNotContainKey("set-cookie");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()", "microphone=()");
  }

  @Test
  void thePageThatShowsTheWidgetIsThereInDemoOnly() {
    assertThat(gateway.get("/").status()).isEqualTo(404);
    assertThat(gateway.get("/demo/demo.css").status()).isEqualTo(404);
    assertThat(demo.get("/demo/demo.css").status()).isEqualTo(200);
    String own = "http://localhost:" + demo.port() + " http://127.0.0.1:" + demo.port();
    Answer page = demo.get("/");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self' " + own + ";")
        .contains("frame-src 'self' " + own + ";")
        .endsWith("frame-ancestors 'none'");
    assertThat(page.headers()).doesNotContainKey("strict-transport-security");
    assertThat(demo.get("/widget?line=nuoret").header("Content-Security-Policy"))
        .endsWith("frame-ancestors 'self' " + own + " https://kunta.example");
  }

  @Test
  void theProtocolIsServedFromWhereItIsGenerated() {
    Answer answer = gateway.get("/shared/protocol.js");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("tagi.v1");
  }

  @Test
  void aFileThatDidNotChangeIsNotSentAgain() {
    String tag = gateway.get("/shared/tokens.css").header("ETag");
    assertThat(tag).startsWith("\"").hasSize(24);
    Answer again = gateway.get("/shared/tokens.css", "If-None-Match: W/\"x\", " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(gateway.get("/shared/tokens.css", "If-None-Match: \"x\"").status()).isEqualTo(200);
  }

  @Test
  void whoReadsGzipGetsIt() throws IOException {
    Answer plain = gateway.get("/shared/tokens.css");
    Answer zipped = gateway.get("/shared/tokens.css", "Accept-Encoding: br, gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
    byte[] body = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
    assertThat(body).isEqualTo(plain.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/index.html",
        "/widget/index.html",
        "/shared/",
        "/shared",
        "/shared/../db/migration/common/V1__tables.sql",
        "/shared/%2e%2e/%2e%2e/openapi.json",
        "/shared//tokens.css",
        "/openapi.json",
        "/web/shared/tokens.css",
        "/fi/tagi/server/Main.class",
        "/shared/tokens.css%00.js",
        "/console/"
      })
  void nothingElseIsServed(String target) {
    assertThat(gateway.get(target).status()).isEqualTo(404);
  }

  @Test
  void pagesAreReadOnly() {
    try (TestConnection connection = gateway.connect()) {
      assertThat(connection.ask("HEAD", "/console").status()).isEqualTo(200);
      Answer answer = connection.ask("POST", "/console", new byte[0]);
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }
  }
}
