package fi.tagi.server.statistics;

import fi.tagi.server.schedule.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A line's day so far. Seconds are whole and rounded down; -1 where there is nothing to measure.
 *
 * @param line the line's code
 * @param day the local date
 * @param counts by outcome
 * @param medianAnswerSeconds median time to answer of the answered
 * @param p90AnswerSeconds 90th percentile of the same
 * @param longestWaitSeconds the longest that anybody waited, those who wait now among them
 * @param withinPromise how many were answered within the line's promise
 * @param serviceLevelPercent answered within the promise ÷ (answered + abandoned), short abandons
 *     apart, rounded down
 */
public record Today(
    String line,
    LocalDate day,
    Counts counts,
    long medianAnswerSeconds,
    long p90AnswerSeconds,
    long longestWaitSeconds,
    long withinPromise,
    long serviceLevelPercent) {
  private static final long NONE = -1;

  static Today of(
      Line line, LocalDate day, List<Fact> facts, Instant now, Definitions definitions) {
    Counts counts = Counts.of(facts, definitions);
    List<Duration> answers = facts.stream().flatMap(fact -> fact.timeToAnswer().stream()).toList();
    long withinPromise =
        answers.stream().filter(answer -> answer.compareTo(line.promise()) <= 0).count();
    return new Today(
        line.code(),
        day,
        counts,
        seconds(Percentile.of(answers, 50)),
        seconds(Percentile.of(answers, 90)),
        seconds(
            facts.stream()
                .filter(Today::waits)
                .map(fact -> fact.waited(now))
                .max(Duration::compareTo)),
        withinPromise,
        serviceLevelPercent(withinPromise, counts));
  }

  private static boolean waits(Fact fact) {
    return fact.standing() != Fact.Standing.TURNED_AWAY;
  }

  private static long serviceLevelPercent(long withinPromise, Counts counts) {
    long due = counts.answered() + counts.abandoned();
    return due == 0 ? NONE : withinPromise * 100 / due;
  }

  private static long seconds(Optional<Duration> duration) {
    return duration.map(Duration::toSeconds).orElse(NONE);
  }
}
