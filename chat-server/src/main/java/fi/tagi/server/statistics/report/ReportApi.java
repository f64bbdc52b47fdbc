package fi.tagi.server.statistics.report;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.period.Period.Kind;
import fi.tagi.server.statistics.tally.Attribute;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The reports over HTTP. */
public final class ReportApi {
  private final Reporting reporting;
  private final Lines lines;
  private final InstantSource clock;

  /** The routes over these reports. */
  public ReportApi(Reporting reporting, Lines lines, InstantSource clock) {
    this.reporting = reporting;
    this.lines = lines;
    this.clock = clock;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/statistics/overview", this::overview),
        new Route("GET", "/v1/statistics/hours", this::hours),
        new Route("GET", "/v1/statistics/cross", this::cross));
  }

  private Response overview(Request request) throws BadRequest {
    Period period = period(request, "period");
    return line(request)
        .map(line -> Response.json(reporting.overview(line, period, clock.instant())))
        .orElse(Response.error(404, "no_line"));
  }

  private Response hours(Request request) throws BadRequest {
    Period period = period(request, "period");
    return line(request)
        .map(line -> Response.json(reporting.hours(line, period, clock.instant())))
        .orElse(Response.error(404, "no_line"));
  }

  private Response cross(Request request) throws BadRequest {
    Period year = period(request, "year");
    Attribute rows = attribute(request, "rows");
    Attribute columns = attribute(request, "columns");
    if (year.kind() != Kind.YEAR) {
      throw new BadRequest("year: not_a_year");
    }
    if (rows == columns) {
      throw new BadRequest("columns: same");
    }
    return line(request)
        .map(line -> Response.json(reporting.cross(line, year, rows, columns, clock.instant())))
        .orElse(Response.error(404, "no_line"));
  }

  private Optional<Line> line(Request request) throws BadRequest {
    return lines.find(request.queryParameter("line"));
  }

  /**
   * The period that a request names.
   *
   * @throws BadRequest when no calendar has it
   */
  static Period period(Request request, String name) throws BadRequest {
    return Period.of(request.queryParameter(name))
        .orElseThrow(() -> new BadRequest(name + ": not_a_period"));
  }

  private static Attribute attribute(Request request, String name) throws BadRequest {
    return Attribute.of(request.queryParameter(name))
        .orElseThrow(() -> new BadRequest(name + ": unknown"));
  }
}
