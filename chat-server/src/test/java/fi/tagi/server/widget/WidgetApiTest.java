package fi.tagi.server.widget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Role;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.widget.LinePage.Leaving;
import fi.tagi.server.widget.LinePage.OwnText;
import fi.tagi.server.widget.LinePage.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class WidgetApiTest {
  private static final UUID MANAGER = new UUID(0, 7);
  private static final String OWN = "/v1/lines/{line}/widget";
  private static final String STATE = "/v1/widget/{line}/state";
  private static final String LINE = Defaults.read().line().code();
  private static final int VISITOR_ZIPPED_MAX = 30_000;
  private static final Window WINDOW =
      new Window(
          new UUID(0, 1),
          DayOfWeek.MONDAY,
          LocalTime.NOON,
          LocalTime.of(16, 0),
          Set.of(Role.PROFESSIONAL));
  private static final OwnText LOBBY =
      new OwnText(PageLanguage.FI, "lobby", "Juttele omalla tavallasi", "");
  private static final OwnText SAMI =
      new OwnText(PageLanguage.SE, "queue.some", "{count} vuordimin", "1 vuordimin");
  private static final Reading BREATHE =
      new Reading(PageLanguage.FI, "Hengitä", "Neljä sisään.", "https://example.org/hengita");

  @TempDir private Path folder;
  private final ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;
  private SqlAuditTrail trail;
  private SqlLinePages pages;
  private WidgetApi api;

  WidgetApiTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    trail = new SqlAuditTrail(database, clock);
    pages = new SqlLinePages(database, trail);
    api = new WidgetApi(pages, MemoryLines.of(List.of(WINDOW)), Optional::of, clock, false);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aLineBeginsWithTheUsualAndKeepsWhatIsSaved() throws Exception {
    assertThat(own()).isEqualTo(LinePage.USUAL);
    assertThat(shown("fi").path("texts").path("lobby").stringValue())
        .isEqualTo("Juttele nimettömänä");
    LinePage page = new LinePage(0, Leaving.END, List.of(BREATHE), List.of(LOBBY, SAMI));
    assertThat(saved(put(page))).isEqualTo(1);

    assertThat(own()).isEqualTo(page.next());
    assertThat(new SqlLinePages(database, trail).of(LINE)).isEqualTo(page.next());
    JsonNode finnish = shown("fi");
    assertThat(finnish.path("texts").path("lobby").stringValue()).isEqualTo(LOBBY.text());
    assertThat(finnish.path("reading")).hasSize(1);
    assertThat(finnish.path("reading").get(0).path("link").stringValue()).isEqualTo(BREATHE.link());
    assertThat(shown("sv").path("texts").path("lobby").stringValue()).isEqualTo("Chatta anonymt");
    assertThat(shown("sv").path("reading")).isEmpty();
  }

  @Test
  void northernSamiIsThereOnceItHasATextAndTheRestIsInTheFirstLanguage() throws Exception {
    assertThat(shown("se,en").path("language").stringValue()).isEqualTo("en");
    put(new LinePage(0, Leaving.END, List.of(BREATHE), List.of(LOBBY, SAMI)));

    JsonNode sami = shown("se,en");
    assertThat(sami.path("language").stringValue()).isEqualTo("se");
    assertThat(sami.path("base").stringValue()).isEqualTo("fi");
    assertThat(sami.path("lang").stringValue()).as("one text of many").isEqualTo("fi");
    assertThat(sami.path("texts").path("queue.some").path("other").stringValue())
        .isEqualTo("{count} vuordimin");
    assertThat(sami.path("texts").path("queue.some").path("one").stringValue())
        .isEqualTo("1 vuordimin");
    assertThat(sami.path("texts").path("lobby").stringValue()).isEqualTo(LOBBY.text());
    assertThat(sami.path("reading").get(0).path("title").stringValue()).isEqualTo("Hengitä");
    assertThat(sami.path("languages").toString()).isEqualTo("[\"fi\",\"sv\",\"en\",\"se\"]");
    assertThat(shown("fi").path("languages")).hasSize(4);

    put(new LinePage(1, Leaving.END, List.of(), List.of(LOBBY)));
    assertThat(shown("se").path("language").stringValue()).isEqualTo("fi");
    assertThat(shown("fi").path("languages").toString()).isEqualTo("[\"fi\",\"sv\",\"en\"]");
  }

  @Test
  void ofTwoWhoSaveTheSecondIsToldAndAnAnswerThatWasLostIsGivenAgain() throws Exception {
    LinePage mine = new LinePage(0, Leaving.END, List.of(), List.of(LOBBY));
    put(mine);
    assertThat(saved(put(mine))).isEqualTo(1);
    assertThat(put(new LinePage(0, Leaving.END, List.of(BREATHE), List.of())).status())
        .isEqualTo(409);
    put(new LinePage(1, Leaving.END, List.of(BREATHE), List.of(LOBBY)));
    assertThat(put(new LinePage(1, Leaving.END, List.of(), List.of())).status()).isEqualTo(409);

    List<AuditEntry> entries = trail.page(Long.MAX_VALUE);
    assertThat(entries).extracting(AuditEntry::kind).containsOnly("page_changed").hasSize(2);
    assertThat(entries).extracting(AuditEntry::subject).containsOnly(LINE);
    assertThat(entries.getFirst().before())
        .isEqualTo("{\"edition\":1,\"leaving\":\"end\",\"reading\":[],\"texts\":[]}");
    assertThat(entries.getFirst().after()).contains("\"edition\":2", "Hengitä");
    assertThat(entries.getFirst().after()).doesNotContain("lobby");
  }

  @ParameterizedTest
  @CsvSource({
    "lobby, ' ', '', texts[0].text: empty",
    "lobby, Hei {nimi}, '', texts[0].text: places",
    "queue.some, monta odottaa, 1 odottaa, texts[0].text: places",
    "queue.some, {count} odottaa, '', texts[0].one: empty",
    "queue.some, {count} odottaa, {nimi} odottaa, texts[0].one: places",
    "lobby, Hei, yksi, texts[0].one: empty",
    "lobbi, Hei, '', texts[0].key: unknown_key",
    "'joined.expert', tuli, '', texts[0].text: places",
  })
  void whatIsWrongWithATextIsToldByItsPlace(String key, String text, String one, String fault) {
    LinePage page =
        new LinePage(
            0, Leaving.END, List.of(), List.of(new OwnText(PageLanguage.FI, key, text, one)));
    assertThatThrownBy(() -> put(page)).isInstanceOf(BadRequest.class).hasMessage(fault);
    assertThatThrownBy(() -> preview(page, "fi")).hasMessage(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "'', https://example.org, reading[0].title: empty",
    "Lue, http://example.org, reading[0].link: not_a_link",
    "Lue, javascript:alert(1), reading[0].link: not_a_link",
    "Lue, 'https://example.org/\"><b>', reading[0].link: not_a_link",
    "Lue, https://user@example.org, reading[0].link: not_a_link",
  })
  void whatIsWrongWithSomethingToReadIsToldByItsPlace(String title, String link, String fault) {
    Reading wrong = new Reading(PageLanguage.SV, title, "", link);
    assertThatThrownBy(() -> put(new LinePage(0, Leaving.END, List.of(wrong), List.of())))
        .hasMessage(fault);
  }

  @Test
  void aTextIsThereOnceAndAllOfThemAreLightWhateverALineSays() throws Exception {
    assertThatThrownBy(() -> put(new LinePage(0, Leaving.END, List.of(), List.of(LOBBY, LOBBY))))
        .hasMessage("texts[1].key: repeated");
    OwnText unprintable = new OwnText(PageLanguage.FI, "lobby", "a\u0007b", "");
    assertThatThrownBy(() -> put(new LinePage(0, Leaving.END, List.of(), List.of(unprintable))))
        .hasMessage("texts[0].text: unprintable");
    List<Reading> heavy = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      heavy.add(new Reading(PageLanguage.EN, "Read " + i, noise(i, 600), ""));
    }
    assertThatThrownBy(() -> put(new LinePage(0, Leaving.END, heavy, List.of())))
        .hasMessage("in.en: too_long_in_all");
    int assets = 0;
    for (String file : List.of("index.html", "index.bundle.css", "index.bundle.js", "icon.svg")) {
      assets += zippedSize("/web/widget/" + file);
    }
    assertThat(assets + PageRules.ZIPPED_MAX).isLessThan(VISITOR_ZIPPED_MAX);
  }

  private static String noise(int seed, int length) {
    StringBuilder text = new StringBuilder();
    new Random(seed).ints(length, 'a', 'z' + 1).forEach(character -> text.append((char) character));
    return text.toString();
  }

  private static int zippedSize(String resource) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = WidgetApiTest.class.getResourceAsStream(resource);
        GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      Objects.requireNonNull(in, resource).transferTo(gzip);
    }
    return out.size();
  }

  @Test
  void whatLeavingQuicklyDoesIsTheLinesToSay() throws Exception {
    assertThat(shown("fi").path("leaving").stringValue()).isEqualTo("end");
    put(new LinePage(0, Leaving.STAY, List.of(), List.of()));
    assertThat(shown("se").path("leaving").stringValue()).isEqualTo("stay");
    assertThat(trail.page(Long.MAX_VALUE).getFirst().after()).contains("\"leaving\":\"stay\"");
  }

  @Test
  void thePagesOfAnySiteAreToldWhetherItIsOpenAndTheLinesWordsForTheButton() throws Exception {
    OwnText own = new OwnText(PageLanguage.SV, "button", "Fråga oss", "");
    put(new LinePage(0, Leaving.END, List.of(), List.of(own)));
    Response answer = call("GET " + STATE, new byte[0], LINE, "sv");
    assertThat(answer.headers())
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry("Cache-Control", "public, max-age=60")
        .hasSize(2);
    JsonNode open = Json.tree(answer.body());
    assertThat(open.path("open").booleanValue()).isTrue();
    assertThat(open.path("state").stringValue()).isEqualTo("Öppet i dag till kl.\u00A016:00");
    assertThat(open.path("label").stringValue()).isEqualTo("Fråga oss");
    assertThat(open.path("leave").stringValue()).isEqualTo("Lämna genast");
    assertThat(open.propertyNames())
        .containsExactlyInAnyOrder(
            "open", "state", "seconds", "label", "opening", "close", "leave");

    clock.set(Instant.parse("2027-03-01T13:59:40Z"));
    assertThat(call("GET " + STATE, new byte[0], LINE, "fi").headers())
        .containsEntry("Cache-Control", "public, max-age=21");
    clock.set(Instant.parse("2027-03-01T14:00:00Z"));
    JsonNode closed = Json.tree(call("GET " + STATE, new byte[0], LINE, "en").body());
    assertThat(closed.path("open").booleanValue()).isFalse();
    assertThat(closed.path("state").stringValue())
        .isEqualTo("Closed right now. We open on Monday 8 March at 12:00.");
    assertThat(call("GET " + STATE, new byte[0], "nowhere", "fi").status()).isEqualTo(404);
  }

  @Test
  void aPreviewSavesNothing() throws Exception {
    LinePage page = new LinePage(0, Leaving.END, List.of(), List.of(SAMI));
    JsonNode shown = Json.tree(preview(page, "se").body());
    assertThat(shown.path("language").stringValue()).isEqualTo("se");
    assertThat(own()).isEqualTo(LinePage.USUAL);
    assertThat(shown("se").path("language").stringValue()).isEqualTo("fi");
  }

  @Test
  void aLineThatIsNotThereHasTheUsualTextsAndNothingToSave() throws Exception {
    Response usual = call("GET /v1/widget/{line}", new byte[0], "nowhere", "sv");
    assertThat(unzipped(usual).path("texts").path("lobby").stringValue())
        .isEqualTo("Chatta anonymt");
    assertThat(call("GET " + OWN, new byte[0], "nowhere", "").status()).isEqualTo(404);
    byte[] body = Json.write(LinePage.USUAL);
    assertThat(call("PUT " + OWN, body, "nowhere", "").status()).isEqualTo(404);
    assertThat(call("POST " + OWN + "/preview", body, "nowhere", "fi").status()).isEqualTo(404);
  }

  private LinePage own() throws BadRequest {
    return Json.read(call("GET " + OWN, new byte[0], LINE, "").body(), LinePage.class);
  }

  private JsonNode shown(String languages) throws Exception {
    return unzipped(call("GET /v1/widget/{line}", new byte[0], LINE, languages));
  }

  private static JsonNode unzipped(Response response) throws Exception {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("Content-Encoding", "gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return Json.tree(in.readAllBytes());
    }
  }

  private Response put(LinePage page) throws BadRequest {
    return call("PUT " + OWN, Json.write(page), LINE, "");
  }

  private Response preview(LinePage page, String language) throws BadRequest {
    return call("POST " + OWN + "/preview", Json.write(page), LINE, language);
  }

  private static int saved(Response response) throws BadRequest {
    assertThat(response.status()).as(new String(response.body(), UTF_8)).isEqualTo(200);
    return Json.read(response.body(), WidgetApi.Saved.class).edition();
  }

  private Response call(String key, byte[] body, String line, String language) throws BadRequest {
    return api.routes().stream()
        .filter(route -> route.key().equals(key))
        .findFirst()
        .orElseThrow()
        .handler()
        .handle(
            new Request(
                Map.of("line", line),
                Map.of("language", language),
                body,
                Optional.of(MANAGER),
                "",
                0));
  }
}
