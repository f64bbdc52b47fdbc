package fi.tagi.server.statistics;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The numbers over HTTP. */
public final class StatisticsApi {
  private final Reports reports;
  private final Lines lines;
  private final InstantSource clock;

  /** The routes over these reports. */
  public StatisticsApi(Reports reports, Lines lines, InstantSource clock) {
    this.reports = reports;
    this.lines = lines;
    this.clock = clock;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(new Route("GET", "/v1/today", this::today));
  }

  private Response today(Request request) throws BadRequest {
    return line(request)
        .map(line -> Response.json(reports.today(line, clock.instant())))
        .orElse(Response.error(404, "no_line"));
  }

  private Optional<Line> line(Request request) throws BadRequest {
    return lines.find(request.queryParameter("line"));
  }
}
