package fi.tagi.server.schedule.document;

import static java.util.stream.Collectors.toMap;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import fi.tagi.server.schedule.document.LineForm.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A schedule as JSON and YAML have it, complete: {@code docs/schedule.md} describes it, and {@link
 * ScheduleReader} reads it. See {@link ScheduleRules}.
 *
 * @param lastArrivalMinutes before the end of an opening
 * @param windows the weekly ones
 * @param exceptions the dated ones
 * @param holidays every holiday by its code, in the order of the year
 */
public record ScheduleForm(
    long lastArrivalMinutes,
    List<WeeklyForm> windows,
    List<ExceptionForm> exceptions,
    Map<String, HolidayForm> holidays) {
  /** The word for a holiday that nobody decided. */
  static final String UNDECIDED = "undecided";

  private static final String DAY_END = "24:00";

  /** The form of these rules. */
  public static ScheduleForm of(ScheduleRules rules) {
    return new ScheduleForm(
        rules.lastArrival().toMinutes(),
        rules.weekly().stream().map(WeeklyForm::of).toList(),
        rules.exceptions().stream().map(ExceptionForm::of).toList(),
        Stream.of(Holiday.values())
            .collect(
                toMap(
                    Holiday::code,
                    holiday -> HolidayForm.of(Optional.ofNullable(rules.holidays().get(holiday))),
                    (one, other) -> one,
                    LinkedHashMap::new)));
  }

  /** A time as documents have it; as an end, midnight is {@code 24:00}. */
  public static String endText(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? DAY_END : time.toString();
  }

  /** What {@link #endText} wrote. */
  public static LocalTime endTime(String text) {
    return DAY_END.equals(text) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  /** A constant's name as documents have it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * See {@link Window}.
   *
   * @param window its id
   * @param weekday 1 is Monday, 7 Sunday
   * @param starts {@code HH:mm}
   * @param ends {@code HH:mm}, or {@code 24:00}; not after {@code starts} means the next day
   * @param validFrom the first date; empty for always
   * @param validUntil the last date; empty for always
   */
  public record WeeklyForm(
      UUID window,
      int weekday,
      String starts,
      String ends,
      List<Role> roles,
      String validFrom,
      String validUntil) {

    static WeeklyForm of(Window window) {
      return new WeeklyForm(
          window.id(),
          window.day().getValue(),
          window.starts().toString(),
          endText(window.ends()),
          window.roles().stream().sorted().toList(),
          window.valid().from().map(LocalDate::toString).orElse(""),
          window.valid().until().map(LocalDate::toString).orElse(""));
    }
  }

  /** See {@link DayWindow}. */
  public record WindowForm(String starts, String ends, List<Role> roles) {

    static WindowForm of(DayWindow window) {
      return new WindowForm(
          window.starts().toString(),
          endText(window.ends()),
          window.roles().stream().sorted().toList());
    }
  }

  /**
   * See {@link DatedException}.
   *
   * @param kind {@code closed}, {@code replaced} or {@code added}
   */
  public record ExceptionForm(String date, String kind, List<WindowForm> windows, Texts text) {

    static ExceptionForm of(DatedException exception) {
      return new ExceptionForm(
          exception.date().toString(),
          word(exception.kind()),
          exception.windows().stream().map(WindowForm::of).toList(),
          Texts.of(exception.text()));
    }
  }

  /**
   * See {@link HolidayRule}.
   *
   * @param rule {@code as_usual}, {@code replaced}, {@code closed} or {@code undecided}
   */
  public record HolidayForm(String rule, List<WindowForm> windows) {

    static HolidayForm of(Optional<HolidayRule> rule) {
      return new HolidayForm(
          rule.map(known -> word(known.kind())).orElse(UNDECIDED),
          rule.map(HolidayRule::windows).orElse(List.of()).stream().map(WindowForm::of).toList());
    }
  }
}
