package fi.tagi.server.audit;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The audit trail over HTTP, a page at a time, the newest first. */
public final class AuditApi {
  private final AuditTrail trail;

  /** The routes over this trail. */
  public AuditApi(AuditTrail trail) {
    this.trail = trail;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(new Route("GET", "/v1/audit", this::page));
  }

  private Response page(Request request) throws BadRequest {
    List<AuditEntry> entries = trail.page(before(request.query().getOrDefault("before", "")));
    return Response.json(new Page(entries.stream().map(Row::of).toList()));
  }

  private static long before(String position) throws BadRequest {
    try {
      return position.isEmpty() ? Long.MAX_VALUE : Long.parseLong(position);
    } catch (NumberFormatException e) {
      throw new BadRequest("before: not_a_number");
    }
  }

  /**
   * A page of the trail; the next one is before the position of its last entry.
   *
   * @param entries the newest first; none when there are no more
   */
  record Page(List<Row> entries) {}

  /**
   * An entry as JSON.
   *
   * @param actor account, token, operator or server
   * @param account which account or which export token, or {@code none}
   */
  record Row(
      long position,
      String at,
      String actor,
      String account,
      String kind,
      String subject,
      JsonNode before,
      JsonNode after) {

    private static Row of(AuditEntry entry) {
      return new Row(
          entry.position(),
          entry.at().toString(),
          entry.by().code(),
          entry.by().accountCode(),
          entry.kind(),
          entry.subject(),
          tree(entry.before()),
          tree(entry.after()));
    }

    private static JsonNode tree(String json) {
      try {
        return Json.tree(json.getBytes(StandardCharsets.UTF_8));
      } catch (BadRequest e) {
        throw new IllegalStateException("an entry of the audit trail: " + e.text(), e);
      }
    }
  }
}
