package fi.tagi.server.statistics.demand;

import fi.tagi.server.statistics.period.PeriodView;
import java.util.List;

/**
 * Demand against staffing, by the hours of a week.
 *
 * @param line the line's code
 * @param period which period
 * @param cells the 168 hours, from Monday midnight on
 */
public record WeekHours(String line, PeriodView period, List<HourOfWeek> cells) {

  /**
   * An hour of the week, all of it in the period together.
   *
   * @param weekday 1 for Monday to 7
   * @param hour 0 to 23, as the wall clock shows it
   * @param arrivals who came
   * @param answered of these, who was answered
   * @param unmet who left, was not served or was turned away
   * @param staffedHours for how many hours somebody was planned, those of several people added up
   * @param openHours for how many hours the line was open
   */
  public record HourOfWeek(
      int weekday,
      int hour,
      long arrivals,
      long answered,
      long unmet,
      double staffedHours,
      double openHours) {}
}
