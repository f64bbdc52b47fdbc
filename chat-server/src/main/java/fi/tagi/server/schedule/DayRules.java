package fi.tagi.server.schedule;

import static java.util.stream.Collectors.groupingBy;

import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayPlan;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import fi.tagi.server.schedule.day.Planned;
import fi.tagi.server.schedule.day.Reason;
import fi.tagi.server.schedule.day.Validity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A schedule's rules, arranged so that a date finds its own: a dated exception wins over a holiday,
 * a holiday over the week.
 */
final class DayRules {
  private static final Comparator<Planned> BEGINNINGS =
      Comparator.comparing(planned -> planned.window().starts());

  private final Map<DayOfWeek, List<Weekly>> week;
  private final Map<Holiday, Ruled> holidays = new TreeMap<>();
  private final Map<LocalDate, List<Dated>> exceptions;

  DayRules(ScheduleRules rules) {
    week =
        IntStream.range(0, rules.weekly().size())
            .mapToObj(i -> Weekly.of(rules.weekly().get(i), "windows[" + i + "]"))
            .sorted(Comparator.comparing(Weekly::planned, BEGINNINGS))
            .collect(groupingBy(Weekly::day));
    rules
        .holidays()
        .forEach((holiday, rule) -> {
          String path = "holidays." + holiday.code();
          Reason reason = Reason.of(holiday);
          holidays.put(holiday, new Ruled(rule.kind(), reason, plan(rule.windows(), reason, path)));
        });
    exceptions =
        IntStream.range(0, rules.exceptions().size())
            .mapToObj(i -> Dated.of(rules.exceptions().get(i), "exceptions[" + i + "]"))
            .collect(groupingBy(Dated::date));
  }

  /** Whether no date has a window, whatever it is. */
  boolean areEmpty() {
    return week.isEmpty()
        && holidays.values().stream().allMatch(rule -> rule.windows().isEmpty())
        && exceptions.values().stream()
            .flatMap(List::stream)
            .allMatch(exception -> exception.windows().isEmpty());
  }

  /** What they make of the date. */
  DayPlan on(LocalDate date) {
    List<Dated> dated = exceptions.getOrDefault(date, List.of());
    if (dated.isEmpty()) {
      return usual(date);
    }
    DayPlan plan =
        dated.stream()
            .filter(exception -> exception.kind() != DatedException.Kind.ADDED)
            .findFirst()
            .map(exception -> new DayPlan(exception.reason(), exception.windows()))
            .orElseGet(() -> usual(date));
    List<Planned> windows = new ArrayList<>(plan.windows());
    dated.stream()
        .filter(exception -> exception.kind() == DatedException.Kind.ADDED)
        .forEach(exception -> windows.addAll(exception.windows()));
    windows.sort(BEGINNINGS);
    return new DayPlan(plan.reason(), windows);
  }

  private DayPlan usual(LocalDate date) {
    return holiday(date).orElseGet(() -> weekday(date));
  }

  /** Where two holidays fall on the date, the one that closes wins, then the one that replaces. */
  private Optional<DayPlan> holiday(LocalDate date) {
    if (holidays.isEmpty()) {
      return Optional.empty();
    }
    return Holiday.on(date).stream()
        .filter(holidays::containsKey)
        .map(holidays::get)
        .filter(rule -> rule.kind() != HolidayRule.Kind.AS_USUAL)
        .max(Comparator.comparing(Ruled::kind))
        .map(rule -> new DayPlan(rule.reason(), rule.windows()));
  }

  private DayPlan weekday(LocalDate date) {
    return new DayPlan(
        Reason.WINDOW,
        week.getOrDefault(date.getDayOfWeek(), List.of()).stream()
            .filter(window -> window.valid().contains(date))
            .map(Weekly::planned)
            .toList());
  }

  private static List<Planned> plan(List<DayWindow> windows, Reason reason, String path) {
    return IntStream.range(0, windows.size())
        .mapToObj(i -> new Planned(windows.get(i), reason, path + ".windows[" + i + "]"))
        .sorted(BEGINNINGS)
        .toList();
  }

  private record Weekly(DayOfWeek day, Validity valid, Planned planned) {

    static Weekly of(Window window, String path) {
      return new Weekly(
          window.day(), window.valid(), new Planned(window.onItsDay(), Reason.WINDOW, path));
    }
  }

  private record Ruled(HolidayRule.Kind kind, Reason reason, List<Planned> windows) {}

  private record Dated(
      LocalDate date, DatedException.Kind kind, Reason reason, List<Planned> windows) {

    static Dated of(DatedException exception, String path) {
      Reason reason = Reason.of(exception);
      return new Dated(
          exception.date(), exception.kind(), reason, plan(exception.windows(), reason, path));
    }
  }
}
