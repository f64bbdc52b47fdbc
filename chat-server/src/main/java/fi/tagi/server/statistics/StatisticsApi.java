package fi.tagi.server.statistics;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Numbers;
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
        .map(line -> Response.json(TodayJson.of(reports.today(line, clock.instant()))))
        .orElse(Response.error(404, "no_line"));
  }

  private Optional<Line> line(Request request) throws BadRequest {
    return lines.find(request.queryParameter("line"));
  }

  /** {@link Today} as JSON has it. */
  record TodayJson(
      String line,
      String day,
      long arrivals,
      long answered,
      long abandoned,
      long shortAbandons,
      long unserved,
      long waiting,
      long talking,
      long turnedAway,
      long medianAnswerSeconds,
      long p90AnswerSeconds,
      long longestWaitSeconds,
      long withinPromise,
      long serviceLevelPercent) {

    static TodayJson of(Today today) {
      Numbers numbers = today.numbers();
      Counts counts = numbers.counts();
      return new TodayJson(
          today.line(),
          today.day().toString(),
          counts.arrivals(),
          counts.answered(),
          counts.abandoned(),
          counts.shortAbandons(),
          counts.unserved(),
          counts.waiting(),
          counts.talking(),
          counts.turnedAway(),
          numbers.medianAnswerSeconds(),
          numbers.p90AnswerSeconds(),
          numbers.longestWaitSeconds(),
          numbers.withinPromise(),
          numbers.serviceLevelPercent());
    }
  }
}
