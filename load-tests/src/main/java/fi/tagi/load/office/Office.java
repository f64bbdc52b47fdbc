package fi.tagi.load.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's HTTP side, as one person uses it. */
final class Office {
  private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
  private static final Duration DOWNLOAD_MAX = Duration.ofMinutes(10);
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final String cookie;

  private Office(URI server, String cookie) {
    this.server = server;
    this.cookie = cookie;
  }

  /** Nobody yet. */
  static Office of(URI server) {
    return new Office(server, "");
  }

  /** The same side, signed in. */
  Office signIn(String name, String password) throws IOException {
    HttpResponse<String> answer = call("POST", "/v1/sign-in", new SignIn(name, password));
    String set =
        answer
            .headers()
            .firstValue("set-cookie")
            .orElseThrow(() -> new IOException("signing in gave no cookie"));
    return new Office(server, set.split(";", 2)[0]);
  }

  /** The sign-in cookie as {@code name=value}; empty for nobody. */
  String cookie() {
    return cookie;
  }

  /** Reads. */
  JsonNode get(String path) throws IOException {
    return JSON.readTree(call("GET", path, "").body());
  }

  /** Reads what is no JSON. */
  String text(String path) throws IOException {
    return call("GET", path, "").body();
  }

  /** Reads what is large, without keeping it; how many lines it has. */
  long countLines(String path) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).timeout(DOWNLOAD_MAX).GET();
    request.header("cookie", cookie);
    try {
      HttpResponse<Stream<String>> answer = CLIENT.send(request.build(), BodyHandlers.ofLines());
      if (answer.statusCode() >= 300) {
        throw new IOException("GET %s was answered %d".formatted(path, answer.statusCode()));
      }
      try (Stream<String> lines = answer.body()) {
        return lines.count();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Sends and gives the answer as a record. */
  <T> T post(String path, Object body, Class<T> answer) throws IOException {
    return JSON.readValue(call("POST", path, body).body(), answer);
  }

  /** Sends, where no answer is expected. */
  void post(String path, Object body) throws IOException {
    call("POST", path, body);
  }

  /** Replaces. */
  void put(String path, Object body) throws IOException {
    call("PUT", path, body);
  }

  private HttpResponse<String> call(String method, String path, Object body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(ANSWER_MAX)
            .header("content-type", "application/json")
            .header("origin", server.toString())
            .method(
                method,
                method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!cookie.isEmpty()) {
      request.header("cookie", cookie);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(
            "%s %s was answered %d %s"
                .formatted(method, route(path), answer.statusCode(), answer.body()));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The path without what is secret or random in it. */
  private static String route(String path) {
    return path.startsWith("/v1/invitations/") ? "/v1/invitations/…" : path;
  }

  private record SignIn(String name, String password) {}
}
