package fi.tagi.server.statistics.report;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.statistics.demand.Demand;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.period.Period.Kind;
import fi.tagi.server.statistics.tally.Attribute;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/** The reports over HTTP. */
public final class ReportApi {
  private final Reporting reporting;
  private final Demand demand;
  private final Lines lines;
  private final InstantSource clock;

  /** The routes over these reports. */
  public ReportApi(Reporting reporting, Demand demand, Lines lines, InstantSource clock) {
    this.reporting = reporting;
    this.demand = demand;
    this.lines = lines;
    this.clock = clock;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/statistics/overview", this::overview),
        new Route("GET", "/v1/statistics/course", this::course),
        new Route("GET", "/v1/statistics/hours", this::hours),
        new Route("GET", "/v1/statistics/shifts", this::shifts),
        new Route("GET", "/v1/statistics/cross", this::cross));
  }

  private Response overview(Request request) throws BadRequest {
    Period period = period(request, "period");
    return of(request, (line, now) -> reporting.overview(line, period, now));
  }

  private Response course(Request request) throws BadRequest {
    Period first = period(request, "first");
    Period last = period(request, "last");
    List<Period> periods = Period.course(first.kind(), first.first(), last.last());
    if (first.kind() != last.kind() || periods.isEmpty()) {
      throw new BadRequest("last: out_of_range");
    }
    return of(request, (line, now) -> reporting.course(line, periods, now));
  }

  private Response hours(Request request) throws BadRequest {
    Period period = period(request, "period");
    return of(request, (line, now) -> demand.hours(line, period, now));
  }

  private Response shifts(Request request) throws BadRequest {
    Period period = period(request, "period");
    if (!Demand.tellsShiftsOf(period)) {
      throw new BadRequest("period: too_long");
    }
    return of(request, (line, now) -> demand.loads(line, period, now));
  }

  private Response cross(Request request) throws BadRequest {
    Period year = period(request, "year");
    if (year.kind() != Kind.YEAR) {
      throw new BadRequest("year: not_a_year");
    }
    if (!request.query().containsKey("rows") && !request.query().containsKey("columns")) {
      return of(request, (line, now) -> reporting.cross(line, year, now));
    }
    Attribute rows = attribute(request, "rows");
    Attribute columns = attribute(request, "columns");
    if (rows == columns) {
      throw new BadRequest("columns: same");
    }
    return of(request, (line, now) -> reporting.cross(line, year, rows, columns, now));
  }

  private Response of(Request request, BiFunction<Line, Instant, Record> report) throws BadRequest {
    return lines
        .find(request.queryParameter("line"))
        .map(line -> Response.json(report.apply(line, clock.instant())))
        .orElse(Response.error(404, "no_line"));
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
