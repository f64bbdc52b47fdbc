package fi.tagi.server.http;

/**
 * One endpoint.
 *
 * @param method the HTTP method, in capitals
 * @param path the path, with {@code {name}} where one segment is a parameter
 * @param handler what answers
 */
public record Route(String method, String path, Handler handler) {

  /** The route's name in the access table: method, a space, path. */
  public String key() {
    return method + " " + path;
  }

  /** Answers requests. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Answers one request; may block.
     *
     * @throws BadRequest when the caller's request is at fault
     */
    Response handle(Request request) throws BadRequest;
  }
}
