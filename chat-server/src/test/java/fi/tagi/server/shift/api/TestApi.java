package fi.tagi.server.shift.api;

import fi.tagi.server.access.TokenHash;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Routes;
import fi.tagi.server.http.Routes.Match;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.shift.book.TestShifts;
import fi.tagi.server.shift.feed.SqlCalendarLinks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints of shifts over a database. */
final class TestApi implements AutoCloseable {
  final TestShifts shifts;
  private final Routes routes;

  TestApi(Path folder) {
    shifts = new TestShifts(TestDatabase.sqlite(folder));
    SqlCalendarLinks links =
        new SqlCalendarLinks(shifts.database, IdSource.secure(), shifts.clock, TokenHash::of);
    routes =
        new Routes(
            new ShiftApi(shifts.desk, shifts.lines, shifts.people, links, shifts.clock).routes());
  }

  /** Asks as this person; a body with single quotes is as good as one with double ones. */
  Response ask(UUID who, String method, String target, String body) {
    String[] parts = target.split("\\?", 2);
    if (!(routes.match(method, parts[0]) instanceof Match.Found found)) {
      throw new AssertionError("no route " + method + " " + target);
    }
    Map<String, String> query = new HashMap<>();
    if (parts.length > 1) {
      for (String pair : parts[1].split("&", -1)) {
        query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    Request request =
        new Request(
            found.parameters(),
            query,
            body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
            Optional.of(who),
            "",
            1);
    try {
      return found.route().handler().handle(request);
    } catch (BadRequest fault) {
      return Response.error(400, fault.text());
    }
  }

  JsonNode get(UUID who, String target) {
    return json(ask(who, "GET", target, ""));
  }

  static JsonNode json(Response response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** The status, and the fault where there is one: {@code 409 stale}. */
  static String told(Response response) {
    String fault = response.body().length == 0 ? "" : json(response).path("error").asString();
    return (response.status() + " " + fault).strip();
  }

  @Override
  public void close() {
    shifts.close();
  }
}
