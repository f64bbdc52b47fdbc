package fi.tagi.server.http;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One request, after the access table let it in.
 *
 * @param parameters the path's parameters by name
 * @param query the query's parameters by name, the first of each
 * @param body the bytes of the body, empty for none
 * @param caller the account that signed in; empty on routes that anyone may call, and for a program
 * @param token the export token of a program that asks
 * @param cookie the value of the sign-in cookie, empty for none
 * @param source a keyed hash of where the request comes from; its key changes daily and lives in
 *     memory only
 */
public record Request(
    Map<String, String> parameters,
    Map<String, String> query,
    byte[] body,
    Optional<UUID> caller,
    Optional<UUID> token,
    String cookie,
    long source) {

  /** One that no program sent. */
  public Request(
      Map<String, String> parameters,
      Map<String, String> query,
      byte[] body,
      Optional<UUID> caller,
      String cookie,
      long source) {
    this(parameters, query, body, caller, Optional.empty(), cookie, source);
  }

  /**
   * A parameter of the path.
   *
   * @throws IllegalArgumentException when the route has none of that name
   */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no path parameter " + name);
    }
    return value;
  }

  /**
   * A parameter of the query.
   *
   * @throws BadRequest when it is absent
   */
  public String queryParameter(String name) throws BadRequest {
    String value = query.get(name);
    if (value == null) {
      throw new BadRequest("missing query parameter " + name);
    }
    return value;
  }

  /**
   * The signed-in account.
   *
   * @throws IllegalStateException on a route that anyone may call, or for a program
   */
  public UUID account() {
    return caller.orElseThrow(() -> new IllegalStateException("nobody signed in"));
  }

  /**
   * The body as a record, read strictly.
   *
   * @throws BadRequest when it is not such a record
   */
  public <T> T body(Class<T> type) throws BadRequest {
    return Json.read(body, type);
  }
}
