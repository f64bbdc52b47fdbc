package fi.tagi.server.schedule;

import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What managers write of a line's schedule, as one whole.
 *
 * @param weekly the weekly windows
 * @param exceptions the dated exceptions
 * @param holidays what the line does on which holiday; one that is not in it is undecided, and as
 *     usual meanwhile
 * @param lastArrival how long before the end of an opening new contacts are no longer taken, of
 *     real time; zero for until the end
 */
public record ScheduleRules(
    List<Window> weekly,
    List<DatedException> exceptions,
    Map<Holiday, HolidayRule> holidays,
    Duration lastArrival) {
  /** Never open. */
  public static final ScheduleRules NONE = weekly(List.of());

  /** Copies. */
  public ScheduleRules {
    weekly = List.copyOf(weekly);
    exceptions = List.copyOf(exceptions);
    holidays = Map.copyOf(holidays);
  }

  /** Weekly windows and nothing else. */
  public static ScheduleRules weekly(List<Window> windows) {
    return new ScheduleRules(windows, List.of(), Map.of(), Duration.ZERO);
  }

  /** The same with other weekly windows. */
  public ScheduleRules withWeekly(List<Window> windows) {
    return new ScheduleRules(windows, exceptions, holidays, lastArrival);
  }
}
