package fi.tagi.server.statistics.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fixed calendar period: a day, an ISO week, a month, a quarter or a year. No others, so that no
 * two periods overlap but by one being part of the other, or by a week.
 *
 * @param kind how long
 * @param first its first date
 */
public record Period(Kind kind, LocalDate first) {
  /** So many periods are told at once at most: the days of a year. */
  public static final int COURSE_MAX = 366;

  private static final int YEAR_MIN = 2000;
  private static final int YEAR_MAX = 2999;
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-\\d{2}-\\d{2}");

  /** How long a period is. */
  public enum Kind {
    /** A date. */
    DAY,
    /** From a Monday to a Sunday, numbered as ISO 8601 does. */
    WEEK,
    /** A month. */
    MONTH,
    /** Three months. */
    QUARTER,
    /** A calendar year. */
    YEAR;

    /** What it is called in addresses and tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code; empty when there is none. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /**
   * The period of this code: {@code 2027}, {@code 2027-Q2}, {@code 2027-04}, {@code 2027-W15},
   * {@code 2027-04-13}. Empty when there is none.
   */
  public static Optional<Period> of(String code) {
    try {
      return parse(code).filter(period -> period.code().equals(code));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> parse(String code) {
    Matcher year = YEAR.matcher(code);
    if (year.matches()) {
      return in(year).map(y -> new Period(Kind.YEAR, LocalDate.of(y, 1, 1)));
    }
    Matcher quarter = QUARTER.matcher(code);
    if (quarter.matches()) {
      int month = Integer.parseInt(quarter.group(2)) * 3 - 2;
      return in(quarter).map(y -> new Period(Kind.QUARTER, LocalDate.of(y, month, 1)));
    }
    Matcher month = MONTH.matcher(code);
    if (month.matches()) {
      int number = Integer.parseInt(month.group(2));
      return in(month).map(y -> new Period(Kind.MONTH, LocalDate.of(y, number, 1)));
    }
    Matcher week = WEEK.matcher(code);
    if (week.matches()) {
      return in(week).map(y -> week(y, Integer.parseInt(week.group(2))));
    }
    Matcher day = DAY.matcher(code);
    return day.matches()
        ? in(day).map(y -> new Period(Kind.DAY, LocalDate.parse(code)))
        : Optional.empty();
  }

  private static Optional<Integer> in(Matcher year) {
    return Optional.of(Integer.parseInt(year.group(1))).filter(y -> y >= YEAR_MIN && y <= YEAR_MAX);
  }

  private static Period week(int year, int number) {
    // The fourth of January is always in the first week.
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
            .with(java.time.DayOfWeek.MONDAY);
    return new Period(Kind.WEEK, monday);
  }

  /** The period of this length that the date is in. */
  public static Period around(LocalDate date, Kind kind) {
    return switch (kind) {
      case DAY -> new Period(kind, date);
      case WEEK -> new Period(kind, date.with(java.time.DayOfWeek.MONDAY));
      case MONTH -> new Period(kind, date.withDayOfMonth(1));
      case QUARTER ->
          new Period(kind, LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1));
      case YEAR -> new Period(kind, date.withDayOfYear(1));
    };
  }

  /** The period from one date to another, both included; empty when no calendar has it. */
  public static Optional<Period> between(LocalDate first, LocalDate last) {
    return List.of(Kind.values()).stream()
        .map(kind -> around(first, kind))
        .filter(period -> period.first.equals(first) && period.last().equals(last))
        .findFirst();
  }

  /**
   * The periods of a length from one date to another, both included, in order. Empty when none of
   * them begins with the first date, when none ends with the last, or when there are more than
   * {@value #COURSE_MAX}.
   */
  public static List<Period> course(Kind kind, LocalDate first, LocalDate last) {
    Period end = around(last, kind);
    if (!around(first, kind).first.equals(first) || !end.last().equals(last)) {
      return List.of();
    }
    List<Period> periods =
        Stream.iterate(around(first, kind), one -> !one.first.isAfter(end.first), Period::after)
            .limit(COURSE_MAX + 1L)
            .toList();
    return periods.size() > COURSE_MAX ? List.of() : periods;
  }

  /** What it is called in addresses and tables. */
  public String code() {
    return switch (kind) {
      case DAY -> first.toString();
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  first.get(IsoFields.WEEK_BASED_YEAR),
                  first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(first).toString();
      case QUARTER -> first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> Integer.toString(first.getYear());
    };
  }

  /** The first date after it. */
  public LocalDate end() {
    return switch (kind) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(3);
      case YEAR -> first.plusYears(1);
    };
  }

  /** Its last date. */
  public LocalDate last() {
    return end().minusDays(1);
  }

  /** The one of the same length before it. */
  public Period before() {
    return around(first.minusDays(1), kind);
  }

  /** The one of the same length after it. */
  public Period after() {
    return around(end(), kind);
  }

  /** Whether it is over on this date. */
  public boolean isOver(LocalDate today) {
    return !today.isBefore(end());
  }

  /** How many dates it has. */
  public long days() {
    return ChronoUnit.DAYS.between(first, end());
  }

  /**
   * Its parts of another length, in order: those that begin in it.
   *
   * @param parts a shorter length
   */
  public List<Period> split(Kind parts) {
    List<Period> all = new ArrayList<>();
    Period part = around(first, parts);
    for (part = part.first.isBefore(first) ? part.after() : part;
        part.first.isBefore(end());
        part = part.after()) {
      all.add(part);
    }
    return List.copyOf(all);
  }

  /** How long the parts are in which its course is shown: a year's months, a month's days. */
  public Kind partKind() {
    return switch (kind) {
      case DAY, WEEK, MONTH -> Kind.DAY;
      case QUARTER -> Kind.WEEK;
      case YEAR -> Kind.MONTH;
    };
  }
}
