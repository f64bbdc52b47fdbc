package fi.tagi.server.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.runtime.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodesApiTest {
  private static final CodeLists LISTS = CodeLists.shipped();
  private static final UUID MANAGER = new UUID(0, 7);

  @TempDir Path folder;
  private TestDatabase storage;
  private CodesApi api;

  @BeforeEach
  void open() {
    storage = TestDatabase.sqlite(folder);
    Database database = storage.open();
    ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
    api = new CodesApi(new SqlCodeDefinitions(database, new SqlAuditTrail(database, clock), clock));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void thoseWhoCodeGetTheWholeLists() throws BadRequest {
    assertThat(Json.read(get("/v1/codes").body(), CodeLists.class)).isEqualTo(LISTS);
  }

  @Test
  void anybodyGetsWhatAVisitorMayChooseAndNothingElse() throws Exception {
    put(Changes.retired(Changes.retired(LISTS, "themes", "school"), "ageBands", "adult"));
    Response response = get("/v1/topics");
    byte[] body;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      body = in.readAllBytes();
    }
    CodesApi.Topics topics = Json.read(body, CodesApi.Topics.class);
    List<String> themes = Changes.codes(LISTS, "themes");
    assertThat(topics.definition()).isEqualTo(2);
    assertThat(topics.themes()).hasSize(themes.size() - 1);
    assertThat(themes)
        .containsSubsequence(topics.themes().stream().map(CodesApi.Choice::code).toList());
    assertThat(topics.ageBands())
        .extracting(CodesApi.Choice::code)
        .containsExactly("under-13", "13-15", "16-17", "18-23", "24-29", "unknown");
    assertThat(new String(body, UTF_8)).doesNotContain("cht", "abuse", "\"school\"", "retired");
  }

  @Test
  void aChangeMakesTheNextDefinitionWhichEveryDefinitionIsFoundBeside() throws BadRequest {
    CodeLists more = Changes.withTheme(LISTS, "climate", "ilmasto");

    assertThat(text(put(more))).isEqualTo("{\"definition\":2}");

    assertThat(get("/v1/codes").body()).isEqualTo(more.as(2, LISTS.source()).json());
    assertThat(definition("2").body()).isEqualTo(get("/v1/codes").body());
    assertThat(definition("1").body()).isEqualTo(LISTS.json());
    assertThat(definition("3").status()).isEqualTo(404);
    assertThat(definition("first").status()).isEqualTo(404);
    assertThat(text(get("/v1/codes/definitions")))
        .isEqualTo(
            "[{\"definition\":2,\"at\":\"2027-03-01T10:00:00Z\",\"actor\":\"account\",\"account\":\""
                + MANAGER
                + "\"},{\"definition\":1,\"at\":\"2027-03-01T10:00:00Z\",\"actor\":\"server\",\"account\":\"none\"}]");
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedMeanwhileIsStale() throws BadRequest {
    put(Changes.withTheme(LISTS, "climate", "ilmasto"));

    Response late = put(Changes.withTheme(LISTS, "war", "sota"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(new String(late.body(), UTF_8)).isEqualTo("{\"error\":\"stale\"}");
  }

  @Test
  void whatIsAgainstTheRulesOrNoDocumentAtAllIsRefused() {
    assertThatThrownBy(() -> put(Changes.withTheme(LISTS, "school", "koulu")))
        .isInstanceOf(BadRequest.class)
        .hasMessage("themes[23].code: repeated");
    assertThatThrownBy(() -> put("{}")).isInstanceOf(BadRequest.class).hasMessage("malformed");
  }

  private Response definition(String number) throws BadRequest {
    return call("GET /v1/codes/definitions/{definition}", Map.of("definition", number), "");
  }

  private Response get(String path) throws BadRequest {
    return call("GET " + path, Map.of(), "");
  }

  private Response put(CodeLists lists) throws BadRequest {
    return put(new String(lists.json(), UTF_8));
  }

  private Response put(String body) throws BadRequest {
    return call("PUT /v1/codes", Map.of(), body);
  }

  private Response call(String key, Map<String, String> parameters, String body) throws BadRequest {
    Route route = api.routes().stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
    return route
        .handler()
        .handle(
            new Request(parameters, Map.of(), body.getBytes(UTF_8), Optional.of(MANAGER), "", 0));
  }

  private static String text(Response response) {
    assertThat(response.status()).isEqualTo(200);
    return new String(response.body(), UTF_8);
  }
}
