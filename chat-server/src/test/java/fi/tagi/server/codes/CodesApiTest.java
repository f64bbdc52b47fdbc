package fi.tagi.server.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodesApiTest {
  private static final CodeLists LISTS = CodeLists.shipped();

  @Test
  void thoseWhoCodeGetTheWholeLists() throws BadRequest {
    assertThat(Json.read(get("GET /v1/codes").body(), CodeLists.class)).isEqualTo(LISTS);
  }

  @Test
  void anybodyGetsWhatAVisitorMayChooseAndNothingElse() throws BadRequest {
    Response response = get("GET /v1/topics");
    CodesApi.Topics topics = Json.read(response.body(), CodesApi.Topics.class);
    assertThat(topics.themes().stream().map(CodeLists.Item::code))
        .containsExactlyElementsOf(LISTS.themes().stream().map(CodeLists.Theme::code).toList());
    assertThat(topics.ageBands()).isEqualTo(LISTS.ageBands());
    assertThat(new String(response.body(), UTF_8)).doesNotContain("cht", "abuse");
  }

  private static Response get(String key) throws BadRequest {
    List<Route> routes = new CodesApi(LISTS).routes();
    assertThat(routes).hasSize(2);
    Route route = routes.stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
    return route
        .handler()
        .handle(new Request(Map.of(), Map.of(), new byte[0], Optional.empty(), "", 0));
  }
}
