package fi.tagi.server.statistics.export;

import fi.tagi.server.statistics.report.Cross;
import fi.tagi.server.statistics.report.Overview;
import fi.tagi.server.statistics.report.WeekHours;
import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Column.Kind;
import fi.tagi.server.statistics.table.Rows;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.tally.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reports as tables: what pages show, number for number. */
public final class ReportTables {
  private ReportTables() {}

  private static Column count(String code) {
    return new Column(code, Kind.COUNT);
  }

  private static Column seconds(String code) {
    return new Column(code, Kind.SECONDS);
  }

  private static Column text(String code) {
    return new Column(code, Kind.TEXT);
  }

  /** A period at a glance: its numbers beside those before, its course, by role, by each code. */
  public static List<Table> of(Overview overview) {
    return List.of(
        new Table(
            "overview",
            numbers(),
            Rows.of(
                List.of(
                    row(overview.period().code(), overview.numbers()),
                    row(overview.period().before(), overview.before())))),
        new Table(
            "course",
            numbers(),
            Rows.of(
                overview.parts().stream().map(part -> row(part.code(), part.numbers())).toList())),
        roles(overview),
        codes(overview));
  }

  private static List<Column> numbers() {
    return Stream.concat(Stream.of(text("period")), NumberColumns.columns()).toList();
  }

  private static List<Cell> row(String period, Numbers numbers) {
    return Stream.concat(Stream.of(Cell.of(period)), NumberColumns.cells(numbers)).toList();
  }

  private static Table roles(Overview overview) {
    return new Table(
        "roles",
        List.of(
            text("role"),
            count("answered"),
            seconds("time_to_answer_median"),
            seconds("time_to_answer_p90"),
            seconds("conversation_median"),
            count("within_promise")),
        Rows.of(
            overview.roles().stream()
                .map(role ->
                    List.of(
                        Cell.of(role.role()),
                        Cell.of(role.answered()),
                        NumberColumns.measured(role.medianAnswerSeconds()),
                        NumberColumns.measured(role.p90AnswerSeconds()),
                        NumberColumns.measured(role.medianConversationSeconds()),
                        Cell.of(role.withinPromise())))
                .toList()));
  }

  private static Table codes(Overview overview) {
    return new Table(
        "codes",
        List.of(text("attribute"), text("code"), count("coded"), count("before")),
        Rows.of(
            overview.coded().attributes().stream()
                .flatMap(attribute ->
                    attribute.counts().stream()
                        .map(count ->
                            List.of(
                                Cell.of(attribute.attribute()),
                                Cell.of(count.code()),
                                told(count.count()),
                                told(count.before()))))
                .toList()));
  }

  private static Cell told(long count) {
    return count == Overview.HIDDEN ? Cell.HIDDEN : Cell.of(count);
  }

  /** Demand against staffing by the hours of a week. */
  public static Table of(WeekHours hours) {
    return new Table(
        "hours_of_week",
        List.of(
            count("weekday"),
            count("hour"),
            count("arrivals"),
            count("answered"),
            count("unmet"),
            seconds("staffed"),
            seconds("open")),
        Rows.of(
            hours.cells().stream()
                .map(cell ->
                    List.of(
                        Cell.of(cell.weekday()),
                        Cell.of(cell.hour()),
                        Cell.of(cell.arrivals()),
                        Cell.of(cell.answered()),
                        Cell.of(cell.unmet()),
                        Cell.of(Math.round(cell.staffedHours() * 3_600)),
                        Cell.of(Math.round(cell.openHours() * 3_600))))
                .toList()));
  }

  /** Two attributes at once: a row for each pair of codes; none where the table is not told. */
  public static Table of(Cross cross) {
    return new Table(
        "cross",
        List.of(text("rows"), text("columns"), count("coded")),
        Rows.of(
            cross.cells().stream()
                .flatMap(row ->
                    IntStream.range(0, cross.columnCodes().size())
                        .mapToObj(i ->
                            List.of(
                                Cell.of(row.code()),
                                Cell.of(cross.columnCodes().get(i)),
                                told(row.counts().get(i)))))
                .toList()));
  }
}
