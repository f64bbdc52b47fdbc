package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.afternoons;
import static fi.tagi.server.schedule.Weeks.daily;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.schedule.Weeks.schedule;
import static fi.tagi.server.schedule.Weeks.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks in 2027: 24 March is a Wednesday. */
class ScheduleTest {

  @ParameterizedTest(name = "{0} Helsinki")
  @CsvSource({
    // at,                        roles,                until,            next
    "2027-03-22T11:59:59.999999, '',                   '',               2027-03-22T12:00",
    "2027-03-22T12:00,           PROFESSIONAL,         2027-03-22T16:00, ''",
    "2027-03-22T15:59:59.999999, PROFESSIONAL,         2027-03-22T16:00, ''",
    "2027-03-22T16:00,           '',                   '',               2027-03-23T12:00",
    "2027-03-24T16:30,           '',                   '',               2027-03-24T17:00",
    "2027-03-24T17:00,           EXPERT,               2027-03-24T20:00, ''",
    "2027-03-24T20:00,           '',                   '',               2027-03-25T12:00",
    "2027-03-25T15:00,           PROFESSIONAL,         2027-03-25T18:00, ''",
    "2027-03-25T16:00,           PROFESSIONAL EXPERT,  2027-03-25T18:00, ''",
    "2027-03-26T16:00,           '',                   '',               2027-03-29T12:00",
  })
  void afternoonsAreOpenAsTheyAreWritten(String at, String roles, String until, String next) {
    assertOpenness(schedule(afternoons()).at(helsinki(at)), roles, until, next);
  }

  @ParameterizedTest(name = "{0} Helsinki")
  @CsvSource({
    "2027-03-25T15:00, '',     '',               2027-03-25T16:00",
    "2027-03-25T16:00, EXPERT, 2027-03-25T18:00, ''",
    "2027-03-25T18:00, '',     '',               2027-03-31T17:00",
  })
  void anExpertSeesOnlyTheWindowsOfExperts(String at, String roles, String until, String next) {
    assertOpenness(schedule(afternoons()).at(helsinki(at), EXPERT), roles, until, next);
  }

  @ParameterizedTest(name = "{0} Helsinki")
  @CsvSource({
    "2027-03-26T21:59,           '',     '',               2027-03-26T22:00",
    "2027-03-26T23:59:59.9,      EXPERT, 2027-03-27T02:00, ''",
    "2027-03-27T00:00,           EXPERT, 2027-03-27T02:00, ''",
    "2027-03-27T01:59,           EXPERT, 2027-03-27T02:00, ''",
    "2027-03-27T02:00,           '',     '',               2027-04-02T22:00",
    "2027-03-28T01:00,           '',     '',               2027-04-02T22:00",
  })
  void aFridayNightGoesOnUntilTwoOnSaturday(String at, String roles, String until, String next) {
    Schedule night = schedule(List.of(window(DayOfWeek.FRIDAY, "22:00-02:00", EXPERT)));
    assertOpenness(night.at(helsinki(at)), roles, until, next);
  }

  @ParameterizedTest(name = "{0} UTC")
  @CsvSource({
    // 28 March 2027: at 01:00Z the clock goes from 03:00 to 04:00.
    "02:00-05:00, 2027-03-28T00:00:00Z, 2027-03-28T02:00:00Z",
    "03:30-06:00, 2027-03-28T01:00:00Z, 2027-03-28T03:00:00Z",
    "02:30-03:30, 2027-03-28T00:30:00Z, 2027-03-28T01:00:00Z",
    "22:00-12:00, 2027-03-28T19:00:00Z, 2027-03-29T09:00:00Z",
    "00:00-24:00, 2027-03-27T22:00:00Z, 2027-03-28T21:00:00Z",
  })
  void onTheSpringNightSkippedTimesAreWhereTheClockLands(String times, Instant from, Instant to) {
    assertOpenExactly(times, from, to);
  }

  @Test
  void aWindowWithinTheSkippedHourIsNotThatNight() {
    Schedule schedule = schedule(List.of(window(DayOfWeek.SUNDAY, "03:10-03:50", EXPERT)));

    assertOpenness(schedule.at(Instant.parse("2027-03-28T00:59:00Z")), "", "", "2027-04-04T03:10");
    assertThat(schedule.at(Instant.parse("2027-03-28T01:00:00Z")).isOpen()).isFalse();
  }

  @ParameterizedTest(name = "{0} UTC")
  @CsvSource({
    // 31 October 2027: at 01:00Z the clock goes from 04:00 back to 03:00.
    "02:00-05:00, 2027-10-30T23:00:00Z, 2027-10-31T03:00:00Z",
    "02:00-03:30, 2027-10-30T23:00:00Z, 2027-10-31T00:30:00Z",
    "03:30-05:00, 2027-10-31T00:30:00Z, 2027-10-31T03:00:00Z",
    "02:00-04:00, 2027-10-30T23:00:00Z, 2027-10-31T02:00:00Z",
    "00:00-24:00, 2027-10-30T21:00:00Z, 2027-10-31T22:00:00Z",
  })
  void onTheAutumnNightATimeShownTwiceIsItsFirst(String times, Instant from, Instant to) {
    assertOpenExactly(times, from, to);
  }

  @ParameterizedTest(name = "asked at {0} UTC")
  @CsvSource({
    // Asked on the night itself, before, in and after both showings of 03:30.
    "2027-10-30T22:30:00Z, 2027-10-31T03:00:00Z",
    "2027-10-31T00:30:00Z, 2027-10-31T03:00:00Z",
    "2027-10-31T01:30:00Z, 2027-10-31T03:00:00Z",
    "2027-10-31T02:59:59Z, 2027-10-31T03:00:00Z",
    "2027-03-27T23:30:00Z, 2027-03-28T02:00:00Z",
    "2027-03-28T00:59:59Z, 2027-03-28T02:00:00Z",
    "2027-03-28T01:00:00Z, 2027-03-28T02:00:00Z",
  })
  void theNextOpeningIsRightWhenAskedOnTheNightItself(Instant asked, Instant next) {
    Schedule fiveInTheMorning = schedule(daily("05:00-08:00", PROFESSIONAL));

    assertThat(fiveInTheMorning.at(asked).nextOpening()).contains(next);
  }

  @ParameterizedTest(name = "{0} UTC")
  @CsvSource({
    "2027-06-15T20:59:59.9Z",
    "2027-06-15T21:00:00Z",
    "2027-03-28T00:59:59.999999Z",
    "2027-03-28T01:00:00Z",
    "2027-10-31T00:30:00Z",
    "2027-10-31T01:30:00Z",
    "2027-12-31T21:59:59.9Z",
  })
  void roundTheClockIsOpenWithoutAnEnd(Instant at) {
    for (String day : List.of("00:00-24:00", "12:00-12:00", "03:30-03:30")) {
      Openness openness = schedule(daily(day, PROFESSIONAL, EXPERT)).at(at);

      assertThat(openness.roles()).containsExactlyInAnyOrder(PROFESSIONAL, EXPERT);
      assertThat(openness.until()).isEmpty();
      assertThat(openness.nextOpening()).isEmpty();
    }
  }

  @Test
  void windowsThatTouchOrOverlapAreOneOpening() {
    Schedule schedule =
        schedule(
            List.of(
                window(DayOfWeek.MONDAY, "12:00-14:00", PROFESSIONAL),
                window(DayOfWeek.MONDAY, "14:00-18:00", EXPERT),
                window(DayOfWeek.MONDAY, "13:00-13:30", PROFESSIONAL),
                window(DayOfWeek.MONDAY, "17:00-24:00", PROFESSIONAL),
                window(DayOfWeek.TUESDAY, "00:00-01:00", PROFESSIONAL)));
    Instant half = helsinki("2027-03-22T13:15");

    assertOpenness(schedule.at(half), "PROFESSIONAL", "2027-03-23T01:00", "");
    assertOpenness(schedule.at(half, PROFESSIONAL), "PROFESSIONAL", "2027-03-22T14:00", "");
  }

  @Test
  void aScheduleWithoutWindowsNeverOpens() {
    assertThat(Schedule.NEVER.at(Instant.EPOCH))
        .isEqualTo(schedule(List.of()).at(helsinki("2027-03-28T03:30")));
    assertOpenness(Schedule.NEVER.at(Instant.EPOCH), "", "", "");
  }

  private static void assertOpenExactly(String times, Instant from, Instant to) {
    DayOfWeek day = from.atZone(Weeks.HELSINKI).getDayOfWeek();
    Schedule schedule = schedule(List.of(window(day, times, PROFESSIONAL)));

    Openness before = schedule.at(from.minusNanos(1_000));
    assertThat(before.isOpen()).isFalse();
    assertThat(before.nextOpening()).contains(from);
    assertThat(schedule.at(from).until()).contains(to);
    assertThat(schedule.at(to.minusNanos(1_000)).until()).contains(to);
    assertThat(schedule.at(to).isOpen()).isFalse();
  }

  private static void assertOpenness(Openness is, String roles, String until, String next) {
    assertThat(is.roles().stream().sorted().map(Enum::name))
        .containsExactlyElementsOf(words(roles));
    assertThat(is.until()).isEqualTo(words(until).stream().map(Weeks::helsinki).findFirst());
    assertThat(is.nextOpening()).isEqualTo(words(next).stream().map(Weeks::helsinki).findFirst());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(" "));
  }
}
