package fi.tagi.server.statistics;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.statistics.CsvTable.Separator;
import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Numbers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The numbers over HTTP. */
public final class StatisticsApi {
  private static final int DAYS_MAX = 366;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
  private static final List<String> HEAD =
      List.of(
          "date",
          "hour",
          "arrivals",
          "answered",
          "abandoned",
          "short_abandons",
          "unserved",
          "waiting",
          "talking",
          "turned_away");

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
    return List.of(
        new Route("GET", "/v1/today", this::today),
        new Route("GET", "/v1/exports/contacts.csv", this::contacts));
  }

  private Response today(Request request) throws BadRequest {
    return line(request)
        .map(line -> Response.json(TodayJson.of(reports.today(line, clock.instant()))))
        .orElse(Response.error(404, "no_line"));
  }

  private Response contacts(Request request) throws BadRequest {
    LocalDate from = date(request, "from");
    LocalDate to = date(request, "to");
    if (to.isBefore(from) || from.plusDays(DAYS_MAX).isBefore(to)) {
      throw new BadRequest("to: out_of_range");
    }
    Separator separator = separator(request.query().getOrDefault("separator", "semicolon"));
    Optional<Line> line = line(request);
    if (line.isEmpty()) {
      return Response.error(404, "no_line");
    }
    List<List<String>> rows =
        reports.perHour(line.get(), from, to).stream().map(StatisticsApi::row).toList();
    String name = "contacts-" + line.get().code() + "-" + from + "-" + to + ".csv";
    return new Response(
        200,
        "text/csv; charset=utf-8",
        Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
        CsvTable.of(HEAD, rows, separator));
  }

  private static List<String> row(HourCounts row) {
    Counts counts = row.counts();
    return Stream.concat(
            Stream.of(row.hour().date().toString(), row.hour().label()),
            LongStream.of(
                    counts.arrivals(),
                    counts.answered(),
                    counts.abandoned(),
                    counts.shortAbandons(),
                    counts.unserved(),
                    counts.waiting(),
                    counts.talking(),
                    counts.turnedAway())
                .mapToObj(Long::toString))
        .toList();
  }

  private Optional<Line> line(Request request) throws BadRequest {
    return lines.find(request.queryParameter("line"));
  }

  private static LocalDate date(Request request, String name) throws BadRequest {
    try {
      LocalDate date = LocalDate.parse(request.queryParameter(name));
      if (date.isBefore(FIRST) || date.isAfter(LAST)) {
        throw new BadRequest(name + ": out_of_range");
      }
      return date;
    } catch (DateTimeParseException e) {
      throw new BadRequest(name + ": not_a_date");
    }
  }

  private static Separator separator(String word) throws BadRequest {
    return switch (word) {
      case "semicolon" -> Separator.SEMICOLON;
      case "comma" -> Separator.COMMA;
      default -> throw new BadRequest("separator: unknown");
    };
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
