package fi.tagi.server.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the server by HTTP as a page would. */
final class TestBrowser implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private final String cookie;

  /** A browser that keeps this sign-in cookie; empty for none. */
  TestBrowser(TestServer server, String cookie) {
    this.origin = "http://localhost:" + server.port();
    this.cookie = cookie;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask("GET", path, "");
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return ask("POST", path, json);
  }

  HttpResponse<String> ask(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .header("Origin", origin);
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", "tagi=" + cookie);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
