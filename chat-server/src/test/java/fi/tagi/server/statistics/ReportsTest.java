package fi.tagi.server.statistics;

import static fi.tagi.server.schedule.Weeks.helsinki;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.fact.Fact.Standing;
import fi.tagi.server.statistics.fact.Facts;
import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One hand-written day, Wednesday 24 March 2027, and each number of it worked out by hand. */
class ReportsTest {
  private static final Line LINE = Defaults.read().line();
  private static final Instant NOON = helsinki("2027-03-24T12:00");

  private final List<Fact> history = new ArrayList<>();
  private final Reports reports = new Reports(new History(), Definitions.DEFAULT);

  @Test
  void everyArrivalIsInExactlyOneCount() {
    writeTheDay();

    Counts counts = reports.today(LINE, NOON.plusSeconds(7200)).numbers().counts();

    assertThat(counts.answered()).as("five closed and two talking").isEqualTo(7);
    assertThat(counts.talking()).isEqualTo(2);
    assertThat(counts.abandoned()).as("after 10 s and after 20 min").isEqualTo(2);
    assertThat(counts.shortAbandons()).as("after 9.999999 s").isEqualTo(1);
    assertThat(counts.unserved()).isEqualTo(1);
    assertThat(counts.waiting()).isEqualTo(1);
    assertThat(counts.turnedAway()).as("beside the arrivals").isEqualTo(2);
    assertThat(counts.arrivals()).as("7 + 2 + 1 + 1 + 1").isEqualTo(12);
  }

  @Test
  void timesToAnswerAreOfTheAnsweredOnly() {
    writeTheDay();

    Numbers numbers = reports.today(LINE, NOON.plusSeconds(7200)).numbers();

    // 10, 20, 30, 40, 50 s of the closed, 600 and 601 s of those talking.
    assertThat(numbers.medianAnswerSeconds()).as("the 4th of 7").isEqualTo(40);
    assertThat(numbers.p90AnswerSeconds()).as("the 7th of 7").isEqualTo(601);
  }

  @Test
  void theLongestWaitIsAnybodys() {
    writeTheDay();

    assertThat(reports.today(LINE, NOON.plusSeconds(7200)).numbers().longestWaitSeconds())
        .as("who left after 20 minutes")
        .isEqualTo(1200);
    assertThat(reports.today(LINE, NOON.plusSeconds(9200)).numbers().longestWaitSeconds())
        .as("who waits since 14:00")
        .isEqualTo(2000);
  }

  @Test
  void theServiceLevelIsAnsweredWithinThePromiseOfAnsweredAndAbandoned() {
    writeTheDay();

    Numbers numbers = reports.today(LINE, NOON.plusSeconds(7200)).numbers();

    assertThat(LINE.promise()).isEqualTo(Duration.ofMinutes(10));
    assertThat(numbers.withinPromise()).as("601 s is not").isEqualTo(6);
    assertThat(numbers.serviceLevelPercent()).as("6 of 7 + 2").isEqualTo(66);
  }

  @Test
  void aDayWithoutAnybodyHasNothingToMeasure() {
    Numbers numbers = reports.today(LINE, NOON).numbers();

    assertThat(numbers.counts()).isEqualTo(Counts.NONE);
    assertThat(
            List.of(
                numbers.medianAnswerSeconds(),
                numbers.p90AnswerSeconds(),
                numbers.longestWaitSeconds(),
                numbers.serviceLevelPercent()))
        .containsOnly(-1L);
  }

  @Test
  void aContactCountsInTheLocalDayAndHourOfItsArrival() {
    answered(helsinki("2027-03-24T00:00"), 1);
    answered(helsinki("2027-03-24T23:59:59.999999"), 1);
    answered(helsinki("2027-03-25T00:00"), 1);

    assertThat(reports.today(LINE, NOON).numbers().counts().arrivals()).isEqualTo(2);
    List<HourCounts> hours =
        reports.perHour(LINE, LocalDate.of(2027, 3, 24), LocalDate.of(2027, 3, 25));
    assertThat(hours).hasSize(48);
    assertThat(hours.stream().filter(hour -> hour.counts().arrivals() > 0))
        .extracting(hour -> hour.hour().date() + " " + hour.hour().label())
        .containsExactly("2027-03-24 00:00", "2027-03-24 23:00", "2027-03-25 00:00");
  }

  @Test
  void theHourThatAutumnShowsTwiceIsTwoRows() {
    answered(Instant.parse("2027-10-31T00:59:59.999999Z"), 1);
    answered(Instant.parse("2027-10-31T01:00:00Z"), 1);
    answered(Instant.parse("2027-10-31T01:30:00Z"), 1);

    LocalDate night = LocalDate.of(2027, 10, 31);
    List<HourCounts> hours = reports.perHour(LINE, night, night);

    assertThat(hours).hasSize(25);
    assertThat(hours.subList(3, 6))
        .extracting(hour -> hour.hour().label() + " " + hour.counts().answered())
        .containsExactly("03:00+03:00 1", "03:00+02:00 2", "04:00 0");
  }

  private void writeTheDay() {
    for (int seconds = 10; seconds <= 50; seconds += 10) {
      answered(NOON.plusSeconds(seconds), seconds);
    }
    open(Standing.TALKING, NOON, Optional.of(NOON.plusSeconds(600)));
    open(Standing.TALKING, NOON, Optional.of(NOON.plusSeconds(601)));
    over(Standing.ABANDONED, NOON, Duration.ofSeconds(10).minusNanos(1_000));
    over(Standing.ABANDONED, NOON, Duration.ofSeconds(10));
    over(Standing.ABANDONED, NOON, Duration.ofMinutes(20));
    over(Standing.UNSERVED, NOON, Duration.ofMinutes(15));
    over(Standing.TURNED_AWAY, NOON, Duration.ZERO);
    over(Standing.TURNED_AWAY, NOON, Duration.ZERO);
    open(Standing.WAITING, NOON.plusSeconds(7200), Optional.empty());
  }

  private void answered(Instant arrivedAt, long seconds) {
    history.add(
        fact(
            Standing.ANSWERED,
            arrivedAt,
            Optional.of(arrivedAt.plusSeconds(seconds)),
            Optional.of(arrivedAt.plusSeconds(3_600))));
  }

  private void over(Standing standing, Instant arrivedAt, Duration after) {
    history.add(fact(standing, arrivedAt, Optional.empty(), Optional.of(arrivedAt.plus(after))));
  }

  private void open(Standing standing, Instant arrivedAt, Optional<Instant> answeredAt) {
    history.add(fact(standing, arrivedAt, answeredAt, Optional.empty()));
  }

  private static Fact fact(
      Standing standing, Instant arrived, Optional<Instant> answered, Optional<Instant> closed) {
    return new Fact(
        standing,
        new Fact.Times(arrived, answered, Optional.empty(), answered, closed, closed),
        answered.isPresent() ? "professional" : "none",
        0,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private final class History implements Facts {
    @Override
    public void arrivals(String line, Instant from, Instant to, Consumer<Fact> taker) {
      history.stream()
          .filter(
              fact -> !fact.times().arrived().isBefore(from) && fact.times().arrived().isBefore(to))
          .forEach(taker);
    }
  }
}
