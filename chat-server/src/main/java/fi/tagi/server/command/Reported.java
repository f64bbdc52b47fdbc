package fi.tagi.server.command;

import fi.tagi.server.command.start.Failure;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.statistics.demand.Demand;
import fi.tagi.server.statistics.export.ReportTables;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.period.Period.Kind;
import fi.tagi.server.statistics.report.Cross;
import fi.tagi.server.statistics.report.Overview;
import fi.tagi.server.statistics.report.Reporting;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.tally.Attribute;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is reported of a line from the command line: the tables that pages show. */
record Reported(Reporting reporting, Demand demand, Line line, Instant now) {

  /**
   * The tables of a time.
   *
   * @param by as what: see {@code --by}; empty for everything at a glance
   * @throws Failure when there are no such tables, or when nothing of them may be told
   */
  List<Table> tables(LocalDate from, LocalDate to, String by) throws Failure {
    Optional<Kind> kind = Kind.of(by);
    if (kind.isPresent()) {
      return List.of(course(Period.course(kind.get(), from, to), by));
    }
    Period period =
        Period.between(from, to)
            .orElseThrow(() ->
                new Failure(
                    "from and to must be a day, an ISO week, a month, a quarter or a year"));
    return switch (by) {
      case "" -> ReportTables.of(reporting.overview(line, period, now));
      case "hours" -> List.of(ReportTables.of(demand.hours(line, period, now)));
      case "shifts" -> List.of(shifts(period));
      default -> List.of(coded(period, by.split(",", -1)));
    };
  }

  private Table course(List<Period> periods, String by) throws Failure {
    if (periods.isEmpty()) {
      throw new Failure(
          "from and to must be the first date of a %s and the last of one, %d of them at most"
              .formatted(by, Period.COURSE_MAX));
    }
    return ReportTables.of(reporting.course(line, periods, now));
  }

  private Table shifts(Period period) throws Failure {
    if (!Demand.tellsShiftsOf(period)) {
      throw new Failure("shifts are told of a day, a week or a month");
    }
    return ReportTables.of(demand.loads(line, period, now));
  }

  private Table coded(Period period, String[] codes) throws Failure {
    if (codes.length > 2 || (codes.length == 2 && codes[0].equals(codes[1]))) {
      throw new Failure("by must be one attribute, or two such as theme,level");
    }
    Attribute first = attribute(codes[0]);
    return codes.length == 1 ? one(period, first) : two(period, first, attribute(codes[1]));
  }

  private Table one(Period period, Attribute attribute) throws Failure {
    Overview overview = reporting.overview(line, period, now);
    if (attribute.isAboutVisitors() && !overview.coded().told()) {
      throw new Failure(
          attribute.code() + " is told by month, quarter and year, once that is over");
    }
    return ReportTables.of(overview, attribute);
  }

  private Table two(Period period, Attribute rows, Attribute columns) throws Failure {
    if (period.kind() != Kind.YEAR) {
      throw new Failure("two attributes are told by year only");
    }
    Cross cross = reporting.cross(line, period, rows, columns, now);
    if (!cross.told()) {
      throw new Failure(
          cross.why().equals("not_over")
              ? "two attributes are told once the year is over"
              : "so many of the numbers would be small that such a table would tell of one person");
    }
    return ReportTables.of(cross);
  }

  private static Attribute attribute(String code) throws Failure {
    return Attribute.of(code).orElseThrow(() -> new Failure("nothing is told by " + code));
  }
}
