package fi.tagi.server.access.api;

import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The document that describes every endpoint; a test holds it to the access table. */
final class OpenApiDocument {
  private static final String RESOURCE = "/openapi.json";

  private final byte[] json;

  OpenApiDocument() {
    try (InputStream resource = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the OpenAPI document is not in the program");
      }
      this.json = resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "GET",
            "/v1/openapi.json",
            request -> new Response(200, "application/json", Map.of(), json)));
  }
}
