package fi.tagi.server.statistics.export;

import fi.tagi.server.statistics.demand.ShiftLoads;
import fi.tagi.server.statistics.demand.WeekHours;
import fi.tagi.server.statistics.report.Course;
import fi.tagi.server.statistics.report.Cross;
import fi.tagi.server.statistics.report.Overview;
import fi.tagi.server.statistics.report.Overview.AttributeView;
import fi.tagi.server.statistics.report.Overview.Part;
import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Column.Kind;
import fi.tagi.server.statistics.table.Rows;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.tally.Attribute;
import fi.tagi.server.statistics.tally.Numbers;
import java.time.LocalDate;
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
        course(overview.parts()),
        roles(overview),
        codes(overview.coded().attributes()));
  }

  /** Periods that follow one another. */
  public static Table of(Course course) {
    return course(course.parts());
  }

  private static Table course(List<Part> parts) {
    return new Table(
        "course",
        numbers(),
        Rows.of(parts.stream().map(part -> row(part.code(), part.numbers())).toList()));
  }

  /** One attribute of a period; its rows are those that it has in the table of all of them. */
  public static Table of(Overview overview, Attribute attribute) {
    return attribute.isAboutVisitors()
        ? codes(
            overview.coded().attributes().stream()
                .filter(one -> one.attribute().equals(attribute.code()))
                .toList())
        : roles(overview);
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

  private static Table codes(List<AttributeView> attributes) {
    return new Table(
        "codes",
        List.of(text("attribute"), text("code"), count("coded"), count("before")),
        Rows.of(
            attributes.stream()
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

  /** What there was to do, shift by shift. */
  public static Table of(ShiftLoads loads) {
    return new Table(
        "shifts",
        List.of(
            new Column("shift_date", Kind.DATE),
            text("shift_from"),
            text("shift_to"),
            count("people"),
            seconds("staffed"),
            count("claimed"),
            count("talking_most"),
            seconds("talking_time"),
            new Column("load", Kind.PERCENT),
            seconds("handle_time"),
            count("heavy")),
        Rows.of(
            loads.shifts().stream()
                .map(shift ->
                    List.of(
                        Cell.of(LocalDate.parse(shift.date())),
                        Cell.of(shift.from()),
                        Cell.of(shift.to()),
                        Cell.of(shift.people()),
                        Cell.of(shift.staffedSeconds()),
                        told(shift.claimed()),
                        told(shift.talkingMost()),
                        told(shift.talkingSeconds()),
                        told(shift.loadPercent()),
                        told(shift.handleSeconds()),
                        told(shift.heavy())))
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
