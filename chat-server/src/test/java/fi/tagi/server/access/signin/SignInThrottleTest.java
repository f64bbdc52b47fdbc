package fi.tagi.server.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.runtime.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final long HOME = 1;
  private static final long ELSEWHERE = 2;

  private final ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void aFewMistakesCostNothingThenTheDelayDoublesUpToFiveMinutes() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.attempt("aino", HOME)).isZero();
    }
    Duration expected = Duration.ofSeconds(1);
    for (int i = 0; i < 12; i++) {
      assertThat(throttle.attempt("aino", HOME)).isEqualTo(expected);
      clock.advance(expected);
      assertThat(throttle.attempt("aino", HOME)).isZero();
      expected = shorter(expected.multipliedBy(2), Duration.ofMinutes(5));
    }
  }

  @Test
  void anAttemptThatHasToWaitDoesNotMakeTheWaitLonger() {
    fail("aino", HOME, 5);
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.attempt("aino", HOME)).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void theDelayDecaysWhenTheFailuresEnd() {
    fail("aino", HOME, 30);
    clock.advance(Duration.ofHours(3));
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.attempt("aino", HOME)).isZero();
    }
  }

  @Test
  void theRightPasswordForgivesTheMistakesBeforeIt() {
    fail("aino", HOME, 5);
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.attempt("aino", HOME)).isZero();
    throttle.succeeded("aino", HOME);
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.attempt("aino", HOME)).isZero();
    }
  }

  @Test
  void manySourcesAtOneNameAreSlowedToo() {
    for (int source = 0; source < 21; source++) {
      assertThat(throttle.attempt("aino", 100 + source)).isZero();
    }
    assertThat(throttle.attempt("aino", 999)).isPositive().isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void whoSignedInFromHereBeforeIsNotKeptOutByFailuresElsewhere() {
    assertThat(throttle.attempt("aino", HOME)).isZero();
    throttle.succeeded("aino", HOME);
    for (int minute = 0; minute < 600; minute++) {
      for (int source = 0; source < 30; source++) {
        assertThat(throttle.attempt("aino", 100 + source)).isLessThan(Duration.ofMinutes(6));
      }
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(throttle.attempt("aino", HOME)).isZero();
  }

  @Test
  void evenFromANewPlaceNobodyWaitsMoreThanAMinuteForFailuresElsewhere() {
    for (int source = 0; source < 5_000; source++) {
      throttle.attempt("aino", 100 + source);
      clock.advance(Duration.ofMillis(100));
    }
    assertThat(throttle.attempt("aino", HOME)).isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aWholeOfficeBehindOneAddressMistypesFreely() {
    for (int person = 0; person < 30; person++) {
      assertThat(throttle.attempt("person" + person, HOME)).isZero();
      assertThat(throttle.attempt("person" + person, HOME)).isZero();
    }
  }

  @Test
  void oneSourceAtManyNamesIsSlowedInTheEndAndNoOtherSource() {
    for (int name = 0; name < 61; name++) {
      assertThat(throttle.attempt("name" + name, ELSEWHERE)).isZero();
    }
    assertThat(throttle.attempt("another", ELSEWHERE)).isPositive();
    assertThat(throttle.attempt("another", HOME)).isZero();
  }

  @Test
  void successesOfManyPeopleBehindOneAddressDoNotAddUp() {
    for (int person = 0; person < 500; person++) {
      assertThat(throttle.attempt("person" + person, HOME)).isZero();
      throttle.succeeded("person" + person, HOME);
    }
  }

  @Test
  void aClockSetBackDoesNotLengthenTheDelay() {
    fail("aino", HOME, 5);
    clock.advance(Duration.ofDays(-1));
    assertThat(throttle.attempt("aino", HOME)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void memoryIsBoundedHoweverManyNamesAndSourcesCome() {
    for (int i = 0; i < 60_000; i++) {
      throttle.attempt("name" + i, i);
      throttle.succeeded("name" + i, i);
      throttle.attempt("name" + i, i);
    }
    assertThat(throttle.size()).isLessThanOrEqualTo(200_000);
  }

  private void fail(String name, long source, int times) {
    for (int i = 0; i < times; i++) {
      Duration delay = throttle.attempt(name, source);
      if (!delay.isZero()) {
        clock.advance(delay);
        assertThat(throttle.attempt(name, source)).isZero();
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
