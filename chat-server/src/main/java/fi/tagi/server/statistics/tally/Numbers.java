package fi.tagi.server.statistics.tally;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The numbers of a tally, by the definitions of the service. Seconds are whole and rounded down; −1
 * where there is nothing to measure. Pages and programs read them as they are here, each under one
 * name, the counts among them.
 *
 * @param counts by what became of the contacts
 * @param medianAnswerSeconds median time to answer of the answered
 * @param p90AnswerSeconds 90th percentile of the same
 * @param longestWaitSeconds the longest that anybody waited, those who wait now among them
 * @param medianResponseSeconds median of the first response
 * @param p90ResponseSeconds 90th percentile of the same
 * @param medianConversationSeconds median length of the conversations
 * @param p90ConversationSeconds 90th percentile of the same
 * @param medianHandleSeconds median handle time
 * @param p90HandleSeconds 90th percentile of the same
 * @param withinPromise how many were answered within what was promised when they came
 * @param serviceLevelPercent answered within the promise ÷ (answered + abandoned), short abandons
 *     apart, rounded down
 * @param releases how often contacts went back to waiting
 * @param coded how many were coded
 * @param corrected of these, how many were corrected
 */
public record Numbers(
    @JsonUnwrapped Counts counts,
    long medianAnswerSeconds,
    long p90AnswerSeconds,
    long longestWaitSeconds,
    long medianResponseSeconds,
    long p90ResponseSeconds,
    long medianConversationSeconds,
    long p90ConversationSeconds,
    long medianHandleSeconds,
    long p90HandleSeconds,
    long withinPromise,
    long serviceLevelPercent,
    long releases,
    long coded,
    long corrected) {
  /** There is nothing to measure. */
  public static final long NONE = -1;

  /** Those of a tally. */
  public static Numbers of(Tally tally) {
    Histogram answer = tally.histogram(Measure.TIME_TO_ANSWER);
    Histogram response = tally.histogram(Measure.FIRST_RESPONSE);
    Histogram conversation = tally.histogram(Measure.CONVERSATION);
    Histogram handle = tally.histogram(Measure.HANDLE_TIME);
    return new Numbers(
        tally.counts(),
        answer.percentile(50),
        answer.percentile(90),
        tally.longestWaitSeconds(),
        response.percentile(50),
        response.percentile(90),
        conversation.percentile(50),
        conversation.percentile(90),
        handle.percentile(50),
        handle.percentile(90),
        tally.withinPromise(),
        serviceLevelPercent(tally.withinPromise(), tally.counts()),
        tally.releases(),
        tally.coded(),
        tally.corrected());
  }

  private static long serviceLevelPercent(long withinPromise, Counts counts) {
    long due = counts.answered() + counts.abandoned();
    return due == 0 ? NONE : withinPromise * 100 / due;
  }
}
