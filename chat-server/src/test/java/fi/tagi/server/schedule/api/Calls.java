package fi.tagi.server.schedule.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls routes as the gateway does, as one manager. */
final class Calls {
  /** Who calls. */
  static final UUID MANAGER = new UUID(0, 7);

  private final List<Route> routes;

  Calls(List<Route> routes) {
    this.routes = routes;
  }

  Response call(String key, String line, Map<String, String> query, String body) throws BadRequest {
    Route route =
        routes.stream().filter(candidate -> candidate.key().equals(key)).findFirst().orElseThrow();
    return route
        .handler()
        .handle(
            new Request(
                Map.of("line", line),
                query,
                body.getBytes(StandardCharsets.UTF_8),
                Optional.of(MANAGER),
                "",
                0));
  }

  static String text(Response response) {
    assertThat(response.status()).isEqualTo(200);
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
