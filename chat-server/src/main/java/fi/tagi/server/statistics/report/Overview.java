package fi.tagi.server.statistics.report;

import fi.tagi.server.statistics.period.PeriodView;
import fi.tagi.server.statistics.tally.Numbers;
import java.util.List;

/**
 * A period of a line at a glance.
 *
 * @param line the line's code
 * @param period which period
 * @param promiseSeconds what the line promises now
 * @param numbers its numbers
 * @param before those of the period of the same length before it
 * @param roles what people of each role answered
 * @param parts its course, in shorter periods
 * @param coded what the contacts were about, as far as that may be told
 */
public record Overview(
    String line,
    PeriodView period,
    long promiseSeconds,
    Numbers numbers,
    Numbers before,
    List<RoleView> roles,
    List<Part> parts,
    CodedView coded) {

  /** What people of a role answered; seconds are whole, −1 where there is nothing to measure. */
  public record RoleView(
      String role,
      long answered,
      long medianAnswerSeconds,
      long p90AnswerSeconds,
      long medianConversationSeconds,
      long withinPromise) {}

  /** A shorter period in it. */
  public record Part(String code, Numbers numbers) {}

  /**
   * What the contacts were about.
   *
   * @param told whether anything of it is told
   * @param why why not: {@code not_over} or {@code kind}; empty when it is
   * @param attributes each alone
   */
  public record CodedView(boolean told, String why, List<AttributeView> attributes) {
    static CodedView untold(String why) {
      return new CodedView(false, why, List.of());
    }
  }

  /** One attribute. */
  public record AttributeView(String attribute, List<CodeCount> counts) {}

  /**
   * How many have a code.
   *
   * @param count how many; {@link #HIDDEN} where that is kept back
   * @param before the same in the period before
   */
  public record CodeCount(String code, long count, long before) {}

  /** A count that is kept back. */
  public static final long HIDDEN = -1;
}
