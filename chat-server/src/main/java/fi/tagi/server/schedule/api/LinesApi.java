package fi.tagi.server.schedule.api;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.document.LineForm;
import java.util.List;

/** Lines over HTTP. A refusal names the path of each fault, as {@code names.fi: empty}. */
public final class LinesApi {
  private final Lines lines;

  /** The routes over these lines. */
  public LinesApi(Lines lines) {
    this.lines = lines;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/lines", this::all),
        new Route("POST", "/v1/lines", this::add),
        new Route("PUT", "/v1/lines/{line}", this::save));
  }

  private Response all(Request request) {
    return Response.json(lines.all().stream().map(LineForm::of).toList());
  }

  private Response add(Request request) throws BadRequest {
    Line line = request.body(LineForm.class).toLine();
    return lines.add(line, Actor.account(request.account()))
        ? Response.done()
        : Response.error(409, "exists");
  }

  private Response save(Request request) throws BadRequest {
    Line line = request.body(LineForm.class).toLine();
    if (!line.code().equals(request.parameter("line"))) {
      throw new BadRequest("line: not_the_address");
    }
    lines.save(line, Actor.account(request.account()));
    return Response.done();
  }
}
