package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.ConversationView;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The coding of a closed contact is corrected, by those who may. */
class CorrectionsTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String WORDS = "tätä ei saa näkyä";
  private static final String MISTAKE = "mistake";

  @TempDir private Path data;
  private TestServer server;
  private TestResponder aino;
  private UUID manager;
  private UUID contact;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T22:30:00Z", data);
    aino = TestResponder.professional("Aino", server).goesOnDuty();
    manager = server.person("Leena", AccountRole.MANAGER);
    contact = ends();
    aino.wrapsUp(contact);
  }

  @AfterEach
  void stop() {
    aino.close();
    server.close();
  }

  private UUID ends() {
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID id = visitor.contact();
      visitor.writes(WORDS);
      ConversationView held = aino.wins(id);
      aino.writes(held, WORDS);
      aino.ends(held);
      return id;
    }
  }

  private static Coding coding(long definition, int level) {
    Coding first = TestResponder.coding();
    return new Coding(
        definition,
        first.who(),
        first.ageBand(),
        List.of("anxiety"),
        level,
        first.referrals(),
        "partly");
  }

  @Test
  void onesOwnIsCorrectedSeenInItsHistoryAndCountedAnew() throws Exception {
    JsonNode first = read(aino.account(), coded(contact), 200);
    assertThat(first.path("replaces").asInt()).isEqualTo(5);
    assertThat(first.path("correctable").asBoolean()).isTrue();
    assertThat(first.path("ownUntil").asString()).isEqualTo("2027-03-08T22:30:00Z");
    server.pass(Duration.ofMinutes(1));

    JsonNode answer = correct(aino.account(), 5, MISTAKE, coding(1, 3), 200);

    assertThat(answer).isEqualTo(read(aino.account(), coded(contact), 200));
    assertThat(answer.path("replaces").asInt()).isEqualTo(6);
    assertThat(answer.path("steps")).hasSize(2);
    JsonNode step = answer.at("/steps/1");
    assertThat(step.path("kind").asString()).isEqualTo("corrected");
    assertThat(step.path("at").asString()).isEqualTo("2027-03-01T22:31:00Z");
    assertThat(step.path("by").asString()).isEqualTo("Aino");
    assertThat(step.path("reason").asString()).isEqualTo(MISTAKE);
    assertThat(step.at("/coding/0/level").asInt()).isEqualTo(3);
    assertThat(answer.at("/steps/0/coding/0/level").asInt()).isEqualTo(1);
    assertThat(answer.toString()).doesNotContain(WORDS, "Oikeanimi");

    JsonNode fact = read(aino.account(), "/v1/me/contacts", 200).at("/contacts/0");
    assertThat(fact.path("contact").asString()).isEqualTo(contact.toString());
    assertThat(fact.path("level").asString()).isEqualTo("3");
    assertThat(fact.path("disposition").asString()).isEqualTo("partly");
    assertThat(fact.path("themes").toString()).isEqualTo("[\"anxiety\"]");
    hasEntries(1);
  }

  /** So many corrections are in the audit trail, the last one of this contact. */
  private void hasEntries(int count) throws Exception {
    List<JsonNode> entries =
        read(manager, "/v1/audit", 200)
            .path("entries")
            .valueStream()
            .filter(entry -> entry.path("kind").asString().equals("coding_corrected"))
            .toList();
    assertThat(entries).hasSize(count);
    for (JsonNode entry : entries) {
      assertThat(entry.path("subject").asString()).isEqualTo(contact.toString());
      assertThat(entry.path("after").path("coding").isMissingNode()).isFalse();
    }
  }

  @Test
  void onesOwnIsCorrectedForSevenDaysAndNotAtTheirEnd() throws Exception {
    server.leap(WEEK.minusSeconds(1));
    assertThat(read(aino.account(), "/v1/me/contacts", 200).path("contacts")).hasSize(1);
    correct(aino.account(), 5, MISTAKE, coding(1, 3), 200);
    server.pass(Duration.ofSeconds(1));

    JsonNode late = correct(aino.account(), 6, MISTAKE, coding(1, 4), 409);

    assertThat(late.path("error").asString()).isEqualTo("too_late");
    JsonNode history = read(aino.account(), coded(contact), 200);
    assertThat(history.path("correctable").asBoolean()).isFalse();
    assertThat(history.path("steps")).hasSize(2);
    assertThat(read(aino.account(), "/v1/me/contacts", 200).path("contacts")).isEmpty();
    correct(manager, 6, "more_known", coding(1, 4), 200);
    hasEntries(2);
  }

  @Test
  void somebodyElsesIsNeitherSeenNorCorrected() throws Exception {
    UUID elias = server.person("Elias", AccountRole.PROFESSIONAL);

    read(elias, coded(contact), 404);
    correct(elias, 5, MISTAKE, coding(1, 3), 404);

    assertThat(read(elias, "/v1/me/contacts", 200).path("contacts")).isEmpty();
    assertThat(read(manager, coded(contact), 200).path("steps")).hasSize(1);
    hasEntries(0);
    read(manager, coded(UUID.randomUUID()), 404);
  }

  @Test
  void aManagerFindsAnyByLineAndDayOfItsZone() throws Exception {
    String of = "/v1/contacts?line=" + TestServer.LINE + "&day=";
    assertThat(read(manager, of + "2027-03-01", 200).path("contacts")).isEmpty();
    JsonNode found = read(manager, of + "2027-03-02", 200).path("contacts");
    assertThat(found.valueStream().map(row -> row.path("contact").asString()))
        .containsExactly(contact.toString());
    read(manager, of + "yesterday", 400);
    read(manager, of + "2027-03-02&after=none", 400);
    read(manager, "/v1/contacts?line=nobody&day=2027-03-02", 404);
    read(aino.account(), of + "2027-03-02", 403);
    server.leap(WEEK.multipliedBy(60));

    JsonNode answer = correct(manager, 5, "wrong_contact", coding(1, 0), 200);

    assertThat(answer.at("/steps/1/by").asString()).isEqualTo("Leena");
    assertThat(answer.path("correctable").asBoolean()).isTrue();
  }

  @Test
  void whoIsSecondIsToldHowItIsNowAndTheSameAgainIsAnsweredTheSame() throws Exception {
    JsonNode done = correct(aino.account(), 5, MISTAKE, coding(1, 3), 200);
    JsonNode again = correct(aino.account(), 5, MISTAKE, coding(1, 3), 200);
    assertThat(again).isEqualTo(done);
    hasEntries(1);

    JsonNode late = correct(manager, 5, MISTAKE, coding(1, 2), 409);

    assertThat(late.path("error").asString()).isEqualTo("stale");
    assertThat(late.path("present").path("replaces").asInt()).isEqualTo(6);
    assertThat(late.path("present").path("steps")).isEqualTo(done.path("steps"));
    correct(manager, 6, MISTAKE, coding(1, 2), 200);
    correct(manager, 99, MISTAKE, coding(1, 1), 409);
    hasEntries(2);
  }

  @Test
  void whatWasNeverCodedIsCodedLate() throws Exception {
    contact = ends();
    server.leap(Duration.ofHours(13));
    JsonNode uncoded = read(aino.account(), coded(contact), 200);
    assertThat(uncoded.at("/steps/0/kind").asString()).isEqualTo("left_uncoded");
    assertThat(uncoded.at("/steps/0/coding")).isEmpty();

    correct(aino.account(), uncoded.path("replaces").asInt(), "late", coding(1, 1), 200);

    assertThat(read(aino.account(), "/v1/me/contacts", 200).at("/contacts/0/definition").asInt())
        .isEqualTo(1);
    hasEntries(1);
  }

  @Test
  void whatIsInNoListOrNoCorrectionAtAllIsRefused() throws Exception {
    isRefused(coding(2, 1), MISTAKE, "coding: definition");
    isRefused(coding(1, 5), MISTAKE, "coding: level");
    isRefused(coding(1, 1), "because", "reason: unknown");
    assertThat(
            as(aino.account()).post("/v1/contacts/" + contact + "/corrections", "{}").statusCode())
        .isEqualTo(400);
    contact = ends();
    correct(aino.account(), 4, MISTAKE, coding(1, 1), 404);
    hasEntries(0);
  }

  private void isRefused(Coding coding, String reason, String fault) throws Exception {
    JsonNode refused = correct(aino.account(), 5, reason, coding, 400);
    assertThat(refused.path("error").asString()).isEqualTo(fault);
  }

  @Test
  void aCorrectionGoesByTheDefinitionThatItNames() throws Exception {
    String lists = as(manager).get("/v1/codes").body();
    String retired = lists.replaceFirst("(\"code\":\"anxiety\".*?\"retired\":)false", "$1true");
    assertThat(as(manager).ask("PUT", "/v1/codes", retired).statusCode()).isEqualTo(200);

    correct(aino.account(), 5, MISTAKE, coding(2, 3), 400);
    correct(aino.account(), 5, MISTAKE, coding(1, 3), 200);
  }

  private static String coded(UUID id) {
    return "/v1/contacts/" + id + "/coding";
  }

  private TestBrowser as(UUID account) {
    return new TestBrowser(server, server.signIn(account));
  }

  private JsonNode read(UUID account, String path, int status) throws Exception {
    try (TestBrowser browser = as(account)) {
      return answered(browser.get(path), status);
    }
  }

  private JsonNode correct(UUID account, int replaces, String reason, Coding coding, int status)
      throws Exception {
    String body =
        "{\"replaces\":%d,\"reason\":\"%s\",\"coding\":%s}"
            .formatted(replaces, reason, new String(Json.write(coding), StandardCharsets.UTF_8));
    try (TestBrowser browser = as(account)) {
      return answered(browser.post("/v1/contacts/" + contact + "/corrections", body), status);
    }
  }

  private static JsonNode answered(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
