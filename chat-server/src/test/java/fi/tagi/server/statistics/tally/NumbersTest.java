package fi.tagi.server.statistics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.fact.Fact.Coded;
import fi.tagi.server.statistics.fact.Fact.Standing;
import fi.tagi.server.statistics.fact.Fact.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hand-written history, and each number of it worked out by hand. */
class NumbersTest {
  private static final Instant NOON = Instant.parse("2027-03-24T10:00:00Z");
  private static final Duration PROMISE = Duration.ofMinutes(10);

  /** Claimed after 60 s, first word after 90 s, ended after 600 s, coded after 700 s. */
  private static final Fact QUICK =
      answered(60, 90, 600, 700, Optional.empty(), Optional.of(coded("bullying,school", "2")));

  /** Claimed after 601 s, when 15 minutes were promised. */
  private static final Fact PROMISED_LONGER =
      answered(601, 605, 1_201, 1_301, Optional.of(900), Optional.of(coded("school", "4")));

  /** Claimed after 400 s, when 5 minutes were promised; released once before; never coded. */
  private static final Fact PROMISED_SHORTER =
      answered(400, 500, 4_000, 5_000, Optional.of(300), Optional.empty());

  private static final Fact LEFT = over(Standing.ABANDONED, 300);
  private static final Fact LEFT_AT_ONCE = over(Standing.ABANDONED, 9);
  private static final Fact NOT_SERVED = over(Standing.UNSERVED, 1_800);
  private static final Fact CAME_WHEN_CLOSED = over(Standing.TURNED_AWAY, 0);

  private static final List<Fact> ALL =
      List.of(
          QUICK,
          PROMISED_LONGER,
          PROMISED_SHORTER,
          LEFT,
          LEFT_AT_ONCE,
          NOT_SERVED,
          CAME_WHEN_CLOSED);

  private static Fact answered(
      int answered,
      int responded,
      int ended,
      int closed,
      Optional<Integer> promise,
      Optional<Coded> coded) {
    return new Fact(
        Standing.ANSWERED,
        new Times(
            NOON, after(answered), after(responded), after(answered), after(ended), after(closed)),
        coded.isPresent() ? "professional" : "expert",
        coded.isPresent() ? 0 : 1,
        promise.map(Duration::ofSeconds),
        coded,
        false);
  }

  private static Fact over(Standing standing, int seconds) {
    Optional<Instant> end = after(seconds);
    return new Fact(
        standing,
        new Times(NOON, Optional.empty(), Optional.empty(), Optional.empty(), end, end),
        "none",
        0,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Optional<Instant> after(int seconds) {
    return Optional.of(NOON.plusSeconds(seconds));
  }

  private static Coded coded(String themes, String level) {
    return new Coded(
        "county",
        "fi",
        "youth",
        "13-15",
        List.of(themes.split(",")),
        level,
        List.of("crisis-line"),
        "helped",
        level.equals("4"));
  }

  private static Tally tally(List<Fact> facts) {
    Tally tally = new Tally();
    facts.forEach(fact -> tally.add(fact, Definitions.DEFAULT, PROMISE, NOON.plusSeconds(86_400)));
    return tally;
  }

  @Test
  void eachNumberIsWhatItsDefinitionSays() {
    Numbers numbers = Numbers.of(tally(ALL));

    assertThat(numbers.counts()).isEqualTo(new Counts(3, 0, 1, 1, 1, 0, 1));
    assertThat(numbers.counts().arrivals()).isEqualTo(6);
    assertThat(numbers.counts().unmet()).as("left, not served, turned away").isEqualTo(3);
    assertThat(numbers.medianAnswerSeconds()).as("of 60, 400, 601").isEqualTo(400);
    assertThat(numbers.p90AnswerSeconds()).isEqualTo(601);
    assertThat(numbers.longestWaitSeconds()).as("who was not served").isEqualTo(1_800);
    assertThat(numbers.medianResponseSeconds()).as("of 90, 500, 605").isEqualTo(500);
    assertThat(numbers.p90ResponseSeconds()).isEqualTo(605);
    assertThat(numbers.medianConversationSeconds()).as("of 540, 600, 3600").isEqualTo(600);
    assertThat(numbers.p90ConversationSeconds()).isEqualTo(3_600);
    assertThat(numbers.medianHandleSeconds()).as("of 640 and 700, who was coded").isEqualTo(640);
    assertThat(numbers.p90HandleSeconds()).isEqualTo(700);
    assertThat(numbers.releases()).isEqualTo(1);
    assertThat(numbers.coded()).isEqualTo(2);
    assertThat(numbers.corrected()).isEqualTo(1);
  }

  @Test
  void thePromiseIsThatOfTheMomentOfTheArrival() {
    Numbers numbers = Numbers.of(tally(ALL));

    assertThat(numbers.withinPromise()).as("601 of 900 s is, 400 of 300 s is not").isEqualTo(2);
    assertThat(numbers.serviceLevelPercent()).as("2 of 3 answered + 1 abandoned").isEqualTo(50);
  }

  @Test
  void whereNothingIsMeasuredThereIsNoNumber() {
    Numbers numbers = Numbers.of(tally(List.of(CAME_WHEN_CLOSED)));

    assertThat(
            List.of(
                numbers.medianAnswerSeconds(),
                numbers.longestWaitSeconds(),
                numbers.medianResponseSeconds(),
                numbers.medianConversationSeconds(),
                numbers.p90HandleSeconds(),
                numbers.serviceLevelPercent()))
        .containsOnly(Numbers.NONE);
  }

  @Test
  void onlyWhatIsCodedCountsByCode() {
    Tally tally = tally(ALL);

    assertThat(tally.byCode(Attribute.THEME))
        .isEqualTo(java.util.Map.of("bullying", 1L, "school", 2L));
    assertThat(tally.byCode(Attribute.LEVEL)).isEqualTo(java.util.Map.of("2", 1L, "4", 1L));
    assertThat(tally.byCode(Attribute.ROLE)).isEqualTo(java.util.Map.of("professional", 2L));
  }

  @Test
  void aPercentileIsOneOfTheDurations() {
    Histogram hundred = new Histogram();
    IntStream.rangeClosed(1, 100).forEach(i -> hundred.add(Duration.ofSeconds(i)));
    assertThat(hundred.percentile(90)).isEqualTo(90);
    assertThat(hundred.percentile(50)).isEqualTo(50);
    Histogram two = new Histogram();
    two.add(Duration.ofMillis(1_999));
    two.add(Duration.ofDays(3));
    assertThat(two.percentile(50)).as("rounded down").isEqualTo(1);
    assertThat(two.percentile(51)).isEqualTo(259_200);
    assertThat(new Histogram().percentile(50)).isEqualTo(Numbers.NONE);
  }

  @Test
  void theTallyOfAllIsTheSumOfItsPartsAndIsStoredWhole() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      List<Fact> facts = new ArrayList<>();
      IntStream.range(0, random.nextInt(40))
          .forEach(j -> facts.add(ALL.get(random.nextInt(ALL.size()))));
      Collections.shuffle(facts, new java.util.Random(i));
      int cut = random.nextInt(facts.size() + 1);
      Tally sum = stored(tally(facts.subList(0, cut)));
      sum.add(stored(tally(facts.subList(cut, facts.size()))));
      Tally whole = tally(facts);
      assertThat(Numbers.of(sum)).isEqualTo(Numbers.of(whole));
      for (Attribute attribute : Attribute.values()) {
        assertThat(sum.byCode(attribute)).isEqualTo(whole.byCode(attribute));
      }
    }
  }

  private static Tally stored(Tally tally) {
    return TallyCodec.read(TallyCodec.write(new TallyCodec.Day(tally, List.of(Counts.NONE)))).all();
  }
}
