package fi.tagi.server.statistics.period;

import java.time.LocalDate;

/**
 * A period as pages read it.
 *
 * @param code what it is called
 * @param kind day, week, month, quarter or year
 * @param first its first date
 * @param last its last date
 * @param over whether it is over
 * @param before the code of the one before it
 * @param after the code of the one after it
 */
public record PeriodView(
    String code,
    String kind,
    String first,
    String last,
    boolean over,
    String before,
    String after) {

  /** As it is read on a date. */
  public static PeriodView of(Period period, LocalDate today) {
    return new PeriodView(
        period.code(),
        period.kind().code(),
        period.first().toString(),
        period.last().toString(),
        period.isOver(today),
        period.before().code(),
        period.after().code());
  }
}
