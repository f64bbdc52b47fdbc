package fi.tagi.server.statistics.report;

import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.statistics.day.DayTally;
import fi.tagi.server.statistics.day.Days;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.period.Period.Kind;
import fi.tagi.server.statistics.period.PeriodView;
import fi.tagi.server.statistics.publish.Count;
import fi.tagi.server.statistics.publish.PublishedCross;
import fi.tagi.server.statistics.publish.Threshold;
import fi.tagi.server.statistics.report.Overview.AttributeView;
import fi.tagi.server.statistics.report.Overview.CodeCount;
import fi.tagi.server.statistics.report.Overview.CodedView;
import fi.tagi.server.statistics.report.Overview.Part;
import fi.tagi.server.statistics.report.Overview.RoleView;
import fi.tagi.server.statistics.tally.Attribute;
import fi.tagi.server.statistics.tally.Histogram;
import fi.tagi.server.statistics.tally.Measure;
import fi.tagi.server.statistics.tally.Numbers;
import fi.tagi.server.statistics.tally.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts together what pages show and exports hand out. Safe for use by many threads. */
public final class Reporting {
  private static final List<Attribute> IN_ORDER =
      List.of(
          Attribute.LEVEL,
          Attribute.THEME,
          Attribute.REFERRAL,
          Attribute.DISPOSITION,
          Attribute.WHO,
          Attribute.AGE_BAND,
          Attribute.LANGUAGE,
          Attribute.SITE);

  private final Days days;
  private final CrossCounts crossCounts;
  private final Supplier<CodeLists> lists;
  private final Threshold threshold;

  /** Reports of these days, which keep back what is under the threshold. */
  public Reporting(
      Days days, CrossCounts crossCounts, Supplier<CodeLists> lists, Threshold threshold) {
    this.days = days;
    this.crossCounts = crossCounts;
    this.lists = lists;
    this.threshold = threshold;
  }

  /** How many coded contacts have two codes at once. */
  public interface CrossCounts {
    /**
     * By the code of the rows and of the columns, of the line's contacts that arrived from an
     * instant on and before another; what is missing is none.
     *
     * @throws fi.tagi.server.database.StorageAway when the database does not answer
     */
    Map<String, Map<String, Long>> count(
        String line, Instant from, Instant to, Attribute rows, Attribute columns);
  }

  /**
   * A period at a glance.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Overview overview(Line line, Period period, Instant now) {
    LocalDate today = new WallClock(line.zone()).dateAt(now);
    boolean coded = period.kind().compareTo(Kind.MONTH) >= 0;
    LocalDate from =
        coded ? Period.around(period.before().first(), Kind.YEAR).first() : period.before().first();
    LocalDate to = coded ? Period.around(period.first(), Kind.YEAR).end() : period.end();
    List<DayTally> all = known(line, from, to, now);
    Tally tally = sum(all, period);
    return new Overview(
        line.code(),
        PeriodView.of(period, today),
        line.promise().toSeconds(),
        Numbers.of(tally),
        Numbers.of(sum(all, period.before())),
        Stream.of("professional", "expert").map(role -> role(tally, role)).toList(),
        parts(all, period),
        coded ? coded(line, period, today, all) : CodedView.untold("kind"));
  }

  /** The days up to today. */
  private List<DayTally> known(Line line, LocalDate from, LocalDate to, Instant now) {
    LocalDate tomorrow = new WallClock(line.zone()).dateAt(now).plusDays(1);
    LocalDate end = to.isBefore(tomorrow) ? to : tomorrow;
    return from.isBefore(end) ? days.between(line, from, end, now) : List.of();
  }

  /** A week of a quarter may reach into the next. */
  private static List<Part> parts(List<DayTally> all, Period whole) {
    List<DayTally> within = all.stream().filter(day -> isIn(day, whole)).toList();
    return parts(within, whole.split(whole.partKind()));
  }

  private static List<Part> parts(List<DayTally> all, List<Period> periods) {
    return periods.stream()
        .map(period -> new Part(period.code(), Numbers.of(sum(all, period))))
        .toList();
  }

  private static Tally sum(List<DayTally> all, Period period) {
    Tally tally = new Tally();
    all.stream().filter(day -> isIn(day, period)).forEach(day -> tally.add(day.all()));
    return tally;
  }

  private static boolean isIn(DayTally day, Period period) {
    return !day.date().isBefore(period.first()) && day.date().isBefore(period.end());
  }

  private static RoleView role(Tally tally, String role) {
    Histogram answers = tally.histogram(Measure.TIME_TO_ANSWER, role);
    return new RoleView(
        role,
        answers.count(),
        answers.percentile(50),
        answers.percentile(90),
        tally.histogram(Measure.CONVERSATION, role).percentile(50),
        tally.withinPromise(role));
  }

  private CodedView coded(Line line, Period period, LocalDate today, List<DayTally> all) {
    if (!period.isOver(today)) {
      return CodedView.untold("not_over");
    }
    CodedYears years = new CodedYears(line, lists.get(), threshold, today, all);
    List<AttributeView> attributes = new ArrayList<>();
    for (Attribute attribute : IN_ORDER) {
      Map<String, Count> now = years.find(attribute, period).orElse(Map.of());
      Map<String, Count> before = years.find(attribute, period.before()).orElse(Map.of());
      attributes.add(
          new AttributeView(
              attribute.code(),
              now.entrySet().stream()
                  .map(entry ->
                      new CodeCount(
                          entry.getKey(),
                          number(entry.getValue()),
                          number(before.getOrDefault(entry.getKey(), new Count.Shown(0)))))
                  .toList()));
    }
    return new CodedView(true, "", List.copyOf(attributes));
  }

  private static long number(Count count) {
    return switch (count) {
      case Count.Shown(long number) -> number;
      case Count.Hidden() -> Overview.HIDDEN;
    };
  }

  /**
   * The numbers of each of these periods.
   *
   * @param periods one after another, of one length; at least one
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Course course(Line line, List<Period> periods, Instant now) {
    LocalDate from = periods.getFirst().first();
    LocalDate to = periods.getLast().end();
    return new Course(
        line.code(),
        periods.getFirst().kind().code(),
        line.promise().toSeconds(),
        parts(known(line, from, to, now), periods));
  }

  /**
   * The first two attributes of which there is something to tell.
   *
   * @param year a year
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Cross cross(Line line, Period year, Instant now) {
    return CrossPairs.first((rows, columns) -> cross(line, year, rows, columns, now));
  }

  /**
   * Two attributes at once.
   *
   * @param year a year
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Cross cross(Line line, Period year, Attribute rows, Attribute columns, Instant now) {
    WallClock clock = new WallClock(line.zone());
    LocalDate today = clock.dateAt(now);
    if (!year.isOver(today)) {
      return untold(line, year, rows, columns, "not_over");
    }
    CodedYears years =
        new CodedYears(
            line, lists.get(), threshold, today, days.between(line, year.first(), year.end(), now));
    Map<String, Count> rowSums = years.find(rows, year).orElseThrow();
    Map<String, Count> columnSums = years.find(columns, year).orElseThrow();
    PublishedCross published =
        new PublishedCross(
            new PublishedCross.Codes(
                List.copyOf(rowSums.keySet()), List.copyOf(columnSums.keySet())),
            crossCounts.count(
                line.code(), clock.startOf(year.first()), clock.startOf(year.end()), rows, columns),
            hidden(rows, rowSums),
            hidden(columns, columnSums),
            threshold);
    return published
        .cells()
        .map(cells ->
            new Cross(
                line.code(),
                year.code(),
                true,
                "",
                rows.code(),
                columns.code(),
                List.copyOf(columnSums.keySet()),
                cells.entrySet().stream().map(Reporting::row).toList()))
        .orElseGet(() -> untold(line, year, rows, columns, "too_few"));
  }

  private static Cross.CrossRow row(Map.Entry<String, Map<String, Count>> row) {
    return new Cross.CrossRow(
        row.getKey(), row.getValue().values().stream().map(Reporting::number).toList());
  }

  private static Cross untold(
      Line line, Period year, Attribute rows, Attribute columns, String why) {
    return new Cross(
        line.code(), year.code(), false, why, rows.code(), columns.code(), List.of(), List.of());
  }

  private static Set<String> hidden(Attribute attribute, Map<String, Count> sums) {
    Set<String> hidden = new HashSet<>();
    sums.forEach((code, count) -> {
      if (attribute.isAboutVisitors() && count instanceof Count.Hidden) {
        hidden.add(code);
      }
    });
    return hidden;
  }
}
