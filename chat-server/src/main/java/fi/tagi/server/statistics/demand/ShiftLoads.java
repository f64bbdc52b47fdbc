package fi.tagi.server.statistics.demand;

import fi.tagi.server.statistics.period.PeriodView;
import java.util.List;

/**
 * What there was to do in the planned shifts of a period.
 *
 * @param line the line's code
 * @param period which period
 * @param shifts those that began in it and are over, in order
 */
public record ShiftLoads(String line, PeriodView period, List<ShiftLoad> shifts) {
  /** A number that is kept back. */
  public static final long HIDDEN = -1;

  /**
   * A time for which the same people were planned. What they had to do is kept back ({@link
   * #HIDDEN}) where it was one: it would be a figure of that person.
   *
   * @param date the local date on which it began
   * @param from when it began, as the wall clock shows it
   * @param to when it ended
   * @param people how many people were planned
   * @param staffedSeconds people × its length
   * @param claimed how many contacts were claimed in it
   * @param talkingMost the most conversations that went on at once
   * @param talkingSeconds for how long conversations went on, several at once added up
   * @param loadPercent the time of the conversations ÷ {@code staffedSeconds}: 150 are one and a
   *     half conversations at once for each, on average
   * @param handleSeconds handle time within it, of the contacts that are coded
   * @param heavy how many of those claimed were heavy for somebody who answered, of the closed
   */
  public record ShiftLoad(
      String date,
      String from,
      String to,
      int people,
      long staffedSeconds,
      long claimed,
      long talkingMost,
      long talkingSeconds,
      long loadPercent,
      long handleSeconds,
      long heavy) {}
}
