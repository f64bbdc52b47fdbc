package fi.tagi.server.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/**
 * How many contacts come on which day and at which hour of a made-up service that is open round the
 * clock: fewer in summer, on Fridays and weekends, fewest on great holidays, many in the evening,
 * and in each year one day on which something terrible has happened.
 */
final class PastDays {
  private static final double[] BY_MONTH = {
    1.05, 1.05, 1.0, 1.0, 0.95, 0.7, 0.55, 0.85, 1.1, 1.15, 1.2, 0.95
  };
  private static final double[] BY_WEEKDAY = {1.15, 1.1, 1.1, 1.05, 0.85, 0.7, 0.85};
  private static final int[] BY_HOUR = {
    3, 2, 1, 1, 1, 1, 1, 2, 3, 4, 4, 5, 6, 6, 7, 8, 8, 8, 9, 11, 13, 13, 10, 6
  };
  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(12, 6),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25));
  private static final MonthDay CRISIS = MonthDay.of(4, 2);
  private static final double CRISIS_FACTOR = 15;

  private PastDays() {}

  private static double weight(LocalDate day) {
    double weight =
        BY_MONTH[day.getMonthValue() - 1] * BY_WEEKDAY[day.getDayOfWeek().getValue() - 1];
    MonthDay date = MonthDay.from(day);
    return HOLIDAYS.contains(date) ? weight * 0.4 : isCrisis(day) ? weight * CRISIS_FACTOR : weight;
  }

  /** Whether something terrible has happened. */
  static boolean isCrisis(LocalDate day) {
    return MonthDay.from(day).equals(CRISIS);
  }

  /** How many of so many contacts come on each of these days; all of them together. */
  static int[] spread(List<LocalDate> days, int contacts) {
    double all = days.stream().mapToDouble(PastDays::weight).sum();
    int[] counts = new int[days.size()];
    double due = 0;
    int placed = 0;
    for (int i = 0; i < counts.length; i++) {
      due += contacts * weight(days.get(i)) / all;
      int upTo = i == counts.length - 1 ? contacts : (int) Math.floor(due);
      counts[i] = upTo - placed;
      placed = upTo;
    }
    return counts;
  }

  /** The hour to which a share of the day's contacts from 0 to 1 leads. */
  static int hour(double share) {
    double left = share * sum();
    for (int hour = 0; hour < BY_HOUR.length; hour++) {
      left -= BY_HOUR[hour];
      if (left < 0) {
        return hour;
      }
    }
    return BY_HOUR.length - 1;
  }

  /** The share of a day's contacts that come from one hour on and before another. */
  static double share(int from, int to) {
    double some = 0;
    for (int hour = from; hour < to; hour++) {
      some += BY_HOUR[hour];
    }
    return some / sum();
  }

  private static int sum() {
    int sum = 0;
    for (int weight : BY_HOUR) {
      sum += weight;
    }
    return sum;
  }
}
