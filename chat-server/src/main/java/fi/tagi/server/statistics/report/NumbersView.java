package fi.tagi.server.statistics.report;

import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Numbers;

/** {@link Numbers} as pages and programs read them, under one name each. */
public record NumbersView(
    long arrivals,
    long answered,
    long talking,
    long abandoned,
    long shortAbandons,
    long unserved,
    long waiting,
    long turnedAway,
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

  static NumbersView of(Numbers numbers) {
    Counts counts = numbers.counts();
    return new NumbersView(
        counts.arrivals(),
        counts.answered(),
        counts.talking(),
        counts.abandoned(),
        counts.shortAbandons(),
        counts.unserved(),
        counts.waiting(),
        counts.turnedAway(),
        numbers.medianAnswerSeconds(),
        numbers.p90AnswerSeconds(),
        numbers.longestWaitSeconds(),
        numbers.medianResponseSeconds(),
        numbers.p90ResponseSeconds(),
        numbers.medianConversationSeconds(),
        numbers.p90ConversationSeconds(),
        numbers.medianHandleSeconds(),
        numbers.p90HandleSeconds(),
        numbers.withinPromise(),
        numbers.serviceLevelPercent(),
        numbers.releases(),
        numbers.coded(),
        numbers.corrected());
  }
}
