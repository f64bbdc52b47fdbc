package fi.tagi.server.statistics.export;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.statistics.demand.Demand;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.period.Period.Kind;
import fi.tagi.server.statistics.report.Reporting;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.tally.Attribute;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reports as exports. Each wants periods that some calendar has. */
public final class ReportExports {
  /** Ten years. */
  private static final int COURSE_DAYS_MAX = 3_653;

  private final Reporting reporting;
  private final Demand demand;
  private final InstantSource clock;

  /** Of these reports. */
  public ReportExports(Reporting reporting, Demand demand, InstantSource clock) {
    this.reporting = reporting;
    this.demand = demand;
    this.clock = clock;
  }

  /** Every kind. */
  public List<Export> all() {
    return List.of(
        new Export("overview", this::overview),
        new Export("course", COURSE_DAYS_MAX, this::course),
        new Export("hours-of-week", this::hours),
        new Export("shifts", this::shifts),
        new Export("cross", this::cross),
        new Export("month", this::month));
  }

  private List<Table> overview(Asked asked) throws BadRequest {
    return ReportTables.of(reporting.overview(asked.line(), period(asked), clock.instant()));
  }

  private List<Table> hours(Asked asked) throws BadRequest {
    return List.of(ReportTables.of(demand.hours(asked.line(), period(asked), clock.instant())));
  }

  private List<Table> course(Asked asked) throws BadRequest {
    Kind by =
        Kind.of(asked.query().getOrDefault("by", ""))
            .orElseThrow(() -> new BadRequest("by: unknown"));
    List<Period> periods = Period.course(by, asked.from(), asked.to());
    if (periods.isEmpty()) {
      throw new BadRequest("to: not_a_period");
    }
    return List.of(ReportTables.of(reporting.course(asked.line(), periods, clock.instant())));
  }

  private List<Table> shifts(Asked asked) throws BadRequest {
    Period period = period(asked);
    if (!Demand.tellsShiftsOf(period)) {
      throw new BadRequest("to: out_of_range");
    }
    return List.of(ReportTables.of(demand.loads(asked.line(), period, clock.instant())));
  }

  private List<Table> cross(Asked asked) throws BadRequest {
    return List.of(
        ReportTables.of(
            reporting.cross(
                asked.line(),
                period(asked, Kind.YEAR),
                attribute(asked.query(), "rows"),
                attribute(asked.query(), "columns"),
                clock.instant())));
  }

  /** The standard monthly report: everything that there is of a month. */
  private List<Table> month(Asked asked) throws BadRequest {
    Period month = period(asked, Kind.MONTH);
    Instant now = clock.instant();
    return Stream.concat(
            ReportTables.of(reporting.overview(asked.line(), month, now)).stream(),
            Stream.of(
                ReportTables.of(demand.hours(asked.line(), month, now)),
                ReportTables.of(demand.loads(asked.line(), month, now))))
        .toList();
  }

  private static Period period(Asked asked) throws BadRequest {
    return Period.between(asked.from(), asked.to())
        .orElseThrow(() -> new BadRequest("to: not_a_period"));
  }

  private static Period period(Asked asked, Kind kind) throws BadRequest {
    Period period = period(asked);
    if (period.kind() != kind) {
      throw new BadRequest("to: not_a_period");
    }
    return period;
  }

  private static Attribute attribute(Map<String, String> query, String name) throws BadRequest {
    return Attribute.of(query.getOrDefault(name, ""))
        .orElseThrow(() -> new BadRequest(name + ": unknown"));
  }
}
