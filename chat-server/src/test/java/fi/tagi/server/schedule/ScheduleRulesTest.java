package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.between;
import static fi.tagi.server.schedule.Weeks.exception;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.schedule.Weeks.hours;
import static fi.tagi.server.schedule.Weeks.window;
import static fi.tagi.server.schedule.day.DatedException.Kind.ADDED;
import static fi.tagi.server.schedule.day.DatedException.Kind.CLOSED;
import static fi.tagi.server.schedule.day.DatedException.Kind.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import fi.tagi.server.schedule.day.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What exceptions, holidays, validity and the last arrival make of the week. */
class ScheduleRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2027-01-01, NEW_YEAR",
    "2027-01-06, EPIPHANY",
    "2027-03-26, GOOD_FRIDAY",
    "2027-03-28, EASTER_SUNDAY",
    "2027-03-29, EASTER_MONDAY",
    "2027-05-01, MAY_DAY",
    "2027-05-06, ASCENSION",
    "2027-05-16, WHIT_SUNDAY",
    "2027-06-25, MIDSUMMER_EVE",
    "2027-06-26, MIDSUMMER_DAY",
    "2027-11-06, ALL_SAINTS",
    "2027-12-06, INDEPENDENCE_DAY",
    "2027-12-24, CHRISTMAS_EVE",
    "2027-12-25, CHRISTMAS_DAY",
    "2027-12-26, ST_STEPHENS_DAY",
  })
  void aHolidayClosesTheLineOrReplacesItsWindowsOrLeavesThem(String date, Holiday holiday) {
    List<Window> daily = Weeks.daily("12:00-16:00", PROFESSIONAL);
    Instant noon = helsinki(date + "T12:00");
    Instant evening = helsinki(date + "T18:00");

    Schedule closed = holidays(daily, Map.of(holiday, HolidayRule.CLOSED));
    assertThat(closed.at(noon).isOpen()).isFalse();
    assertThat(closed.at(noon).reason().holiday()).contains(holiday);
    assertThat(closed.at(noon).reason().text()).isEqualTo(holiday.names());
    assertThat(closed.at(noon).nextOpening())
        .contains(helsinki(LocalDate.parse(date).plusDays(1) + "T12:00"));

    Schedule replaced =
        holidays(
            daily, Map.of(holiday, HolidayRule.replaced(List.of(hours("18:00-19:00", EXPERT)))));
    assertThat(replaced.at(noon).nextOpening()).contains(evening);
    assertThat(replaced.at(evening).roles()).containsExactly(EXPERT);
    assertThat(replaced.at(evening).reason().holiday()).contains(holiday);

    for (Schedule usual :
        List.of(
            holidays(daily, Map.of(holiday, HolidayRule.AS_USUAL)), holidays(daily, Map.of()))) {
      assertThat(usual.at(noon).roles()).containsExactly(PROFESSIONAL);
      assertThat(usual.at(noon).reason()).isEqualTo(Reason.WINDOW);
    }
  }

  @Test
  void ofTwoHolidaysOnOneDateTheOneThatClosesWinsThenTheOneThatReplaces() {
    List<Window> daily = Weeks.daily("12:00-16:00", PROFESSIONAL);
    HolidayRule evening = HolidayRule.replaced(List.of(hours("18:00-19:00", EXPERT)));
    Instant noon = helsinki("2008-05-01T12:00");

    assertThat(
            holidays(daily, Map.of(Holiday.MAY_DAY, evening, Holiday.ASCENSION, HolidayRule.CLOSED))
                .at(noon)
                .nextOpening())
        .contains(helsinki("2008-05-02T12:00"));
    assertThat(
            holidays(
                    daily,
                    Map.of(Holiday.MAY_DAY, HolidayRule.AS_USUAL, Holiday.ASCENSION, evening))
                .at(noon)
                .nextOpening())
        .contains(helsinki("2008-05-01T18:00"));
  }

  @ParameterizedTest(name = "{0}, {1} is open {3}")
  @CsvSource({
    // The week has 12:00-16:00 daily and 22:00-02:00 on Fridays; Good Friday is 26 March.
    "'',       CLOSED,   '',                       '12:00-16:00 22:00-02:00', WINDOW",
    "CLOSED,   CLOSED,   '',                       '',                        EXCEPTION",
    "CLOSED,   REPLACED, 14:00-15:00,              14:00-15:00,               EXCEPTION",
    "CLOSED,   ADDED,    20:00-01:00,              20:00-01:00,               HOLIDAY",
    "CLOSED,   ADDED,    '20:00-01:00 08:00-09:00','08:00-09:00 20:00-01:00', HOLIDAY",
    "AS_USUAL, CLOSED,   '',                       '',                        EXCEPTION",
    "AS_USUAL, REPLACED, 23:00-04:00,              23:00-04:00,               EXCEPTION",
    "AS_USUAL, ADDED,    17:00-18:00,              '12:00-16:00 17:00-18:00 22:00-02:00', WINDOW",
    "REPLACED, ADDED,    17:00-18:00,              '10:00-11:00 17:00-18:00', HOLIDAY",
    "REPLACED, REPLACED, 17:00-18:00,              17:00-18:00,               EXCEPTION",
    "REPLACED, CLOSED,   '',                       '',                        EXCEPTION",
  })
  void anExceptionWinsOverAHolidayAndAHolidayOverTheWeek(
      String holiday, DatedException.Kind kind, String times, String open, Reason.Kind reason) {
    List<DatedException> exceptions =
        holiday.isEmpty()
            ? List.of()
            : List.of(
                exception(
                    "2027-03-26",
                    kind,
                    words(times).map(one -> hours(one, EXPERT)).toArray(n -> new DayWindow[n])));
    Map<Holiday, HolidayRule> holidays =
        switch (holiday) {
          case "CLOSED" -> Map.of(Holiday.GOOD_FRIDAY, HolidayRule.CLOSED);
          case "REPLACED" ->
              Map.of(
                  Holiday.GOOD_FRIDAY,
                  HolidayRule.replaced(List.of(hours("10:00-11:00", PROFESSIONAL))));
          default -> Map.of();
        };
    Schedule schedule = schedule(week(), exceptions, holidays, Duration.ZERO);

    assertThat(
            schedule.spansOn(LocalDate.of(2027, 3, 26)).stream()
                .map(span ->
                    span.planned().window().starts() + "-" + span.planned().window().ends()))
        .isEqualTo(words(open).toList());
    assertThat(schedule.at(helsinki("2027-03-26T07:00")).reason().kind()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} Helsinki")
  @CsvSource({
    // Saturday 27 March is closed by an exception; the night before goes on, the next one is added.
    "2027-03-26T23:00, EXPERT, 2027-03-27T02:00, '',               WINDOW",
    "2027-03-27T01:59, EXPERT, 2027-03-27T02:00, '',               WINDOW",
    "2027-03-27T02:00, '',     '',               2027-03-27T22:00, EXCEPTION",
    "2027-03-27T12:00, '',     '',               2027-03-27T22:00, EXCEPTION",
    "2027-03-27T23:00, EXPERT, 2027-03-28T05:00, '',               EXCEPTION",
    "2027-03-28T04:30, EXPERT, 2027-03-28T05:00, '',               EXCEPTION",
    "2027-03-28T05:00, '',     '',               2027-03-28T12:00, WINDOW",
  })
  void anExceptionOpensAClosedDayAlsoOverMidnightAndTheChangeOfTheClock(
      String at, String roles, String until, String next, Reason.Kind reason) {
    Schedule schedule =
        schedule(
            week(),
            List.of(
                exception("2027-03-27", CLOSED),
                exception("2027-03-27", ADDED, hours("22:00-05:00", EXPERT))),
            Map.of(),
            Duration.ZERO);

    Openness is = schedule.at(helsinki(at));

    assertThat(is.roles().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .isEqualTo(roles);
    assertThat(is.until()).isEqualTo(instant(until));
    assertThat(is.nextOpening()).isEqualTo(instant(next));
    assertThat(is.reason().kind()).isEqualTo(reason);
  }

  @Test
  void theAddedNightBeforeTheChangeLastsSixHours() {
    Schedule schedule =
        schedule(
            List.of(),
            List.of(exception("2027-03-27", ADDED, hours("22:00-05:00", EXPERT))),
            Map.of(),
            Duration.ZERO);

    assertThat(schedule.at(Instant.parse("2027-03-27T20:00:00Z")).until())
        .contains(Instant.parse("2027-03-28T02:00:00Z"));
  }

  @ParameterizedTest(name = "asked at {0} Helsinki")
  @CsvSource({
    "2027-10-31T00:30, 2027-11-01T12:00",
    "2027-10-31T03:30, 2027-11-01T12:00",
    "2027-11-05T16:00, 2027-11-06T18:00",
    "2027-11-06T19:00, 2027-11-07T12:00",
  })
  void theNextOpeningPassesOverWhatIsClosedAlsoAskedOnTheNightOfTheChange(String at, String next) {
    Schedule schedule =
        schedule(
            Weeks.daily("12:00-16:00", PROFESSIONAL),
            List.of(exception("2027-10-31", CLOSED)),
            Map.of(Holiday.ALL_SAINTS, HolidayRule.replaced(List.of(hours("18:00-19:00", EXPERT)))),
            Duration.ZERO);

    assertThat(schedule.at(helsinki(at)).nextOpening()).isEqualTo(instant(next));
  }

  @ParameterizedTest(name = "from {0} until {1}: {2}")
  @CsvSource({
    "2027-03-24, '',         '24 31'",
    "2027-03-25, '',         '31'",
    "'',         2027-03-24, '3 10 17 24'",
    "'',         2027-03-23, '3 10 17'",
    "2027-03-10, 2027-03-24, '10 17 24'",
    "2027-03-11, 2027-03-16, ''",
  })
  void aWindowBeginsOnItsValidDatesTheFirstAndTheLastAmongThem(
      String from, String until, String days) {
    Schedule schedule =
        Weeks.schedule(
            List.of(between(window(DayOfWeek.WEDNESDAY, "22:00-02:00", EXPERT), from, until)));

    assertThat(
            LocalDate.of(2027, 3, 1)
                .datesUntil(LocalDate.of(2027, 4, 1))
                .filter(date ->
                    schedule.at(date.atTime(23, 0).atZone(Weeks.HELSINKI).toInstant()).isOpen())
                .map(date -> String.valueOf(date.getDayOfMonth()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @ParameterizedTest(name = "{0} before the end at {1} Helsinki")
  @CsvSource({
    // minutes, at,                      takes, arrivals until,   next
    "0,  2027-03-22T15:59:59.999999, true,  2027-03-22T16:00, ''",
    "15, 2027-03-22T15:44:59.999999, true,  2027-03-22T15:45, ''",
    "15, 2027-03-22T15:45,           false, 2027-03-22T15:45, 2027-03-23T12:00",
    "15, 2027-03-22T15:59,           false, 2027-03-22T15:45, 2027-03-23T12:00",
    "15, 2027-03-22T16:00,           false, '',               2027-03-23T12:00",
    "15, 2027-03-24T15:50,           false, 2027-03-24T15:45, 2027-03-24T17:00",
    // On Thursday two windows are one opening: its end counts.
    "15, 2027-03-25T15:50,           true,  2027-03-25T17:45, ''",
    "15, 2027-03-25T17:45,           false, 2027-03-25T17:45, 2027-03-26T12:00",
    // Longer than the opening: never.
    "300, 2027-03-22T12:00,          false, 2027-03-22T11:00, 2027-03-23T12:00",
  })
  void newContactsAreTakenUntilTheLastArrivalOfTheWholeOpening(
      int minutes, String at, boolean takes, String until, String next) {
    Schedule schedule =
        schedule(Weeks.afternoons(), List.of(), Map.of(), Duration.ofMinutes(minutes));

    Openness is = schedule.at(helsinki(at));

    assertThat(schedule.takesArrivals(helsinki(at))).isEqualTo(takes);
    assertThat(is.takesArrivals(helsinki(at))).isEqualTo(takes);
    assertThat(is.arrivalsUntil()).isEqualTo(instant(until));
    assertThat(is.nextOpening()).isEqualTo(instant(next));
  }

  @Test
  void theLastArrivalIsCountedBackInRealMinutesOnTheNightOfTheChange() {
    Schedule schedule =
        schedule(
            List.of(window(DayOfWeek.SUNDAY, "02:00-05:00", EXPERT)),
            List.of(),
            Map.of(),
            Duration.ofMinutes(90));

    assertThat(schedule.at(Instant.parse("2027-03-28T00:00:00Z")).arrivalsUntil())
        .contains(Instant.parse("2027-03-28T00:30:00Z"));
    assertThat(schedule.at(Instant.parse("2027-10-30T23:00:00Z")).arrivalsUntil())
        .contains(Instant.parse("2027-10-31T01:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"2027-06-15T20:59:59.9Z", "2027-03-28T01:00:00Z", "2027-10-31T01:30:00Z"})
  void roundTheClockThereIsNoLastArrival(Instant at) {
    Schedule schedule =
        schedule(
            Weeks.daily("00:00-24:00", PROFESSIONAL), List.of(), Map.of(), Duration.ofHours(2));

    assertThat(schedule.takesArrivals(at)).isTrue();
    assertThat(schedule.at(at).takesArrivals(at)).isTrue();
    assertThat(schedule.at(at).arrivalsUntil()).isEmpty();
  }

  @Test
  void theTextForVisitorsIsTheExceptionsWhetherItOpensOrCloses() {
    Map<Language, String> text =
        Map.of(Language.FI, "Koulutus", Language.SV, "Utbildning", Language.EN, "Training");
    Schedule schedule =
        schedule(
            week(),
            List.of(
                new DatedException(
                    LocalDate.of(2027, 3, 24),
                    REPLACED,
                    List.of(hours("14:00-15:00", EXPERT)),
                    text),
                exception("2027-03-25", CLOSED)),
            Map.of(),
            Duration.ZERO);

    assertThat(schedule.at(helsinki("2027-03-24T12:30")).reason().text()).isEqualTo(text);
    assertThat(schedule.at(helsinki("2027-03-24T14:30")).reason().text()).isEqualTo(text);
    assertThat(schedule.at(helsinki("2027-03-25T12:30")).reason())
        .isEqualTo(new Reason(Reason.Kind.EXCEPTION, Optional.empty(), Map.of()));
    assertThat(schedule.at(helsinki("2027-03-23T12:30")).reason()).isEqualTo(Reason.WINDOW);
  }

  @Test
  void aScheduleWithNothingButAnExceptionIsOpenThen() {
    DatedException only = exception("2027-03-24", ADDED, hours("14:00-15:00", EXPERT));
    Schedule schedule = schedule(List.of(), List.of(only), Map.of(), Duration.ZERO);
    assertThat(schedule.at(helsinki("2027-03-01T00:00")).nextOpening())
        .contains(helsinki("2027-03-24T14:00"));
    assertThat(schedule.at(helsinki("2027-03-24T15:00")).nextOpening()).isEmpty();
  }

  private static List<Window> week() {
    return Stream.concat(
            Weeks.daily("12:00-16:00", PROFESSIONAL).stream(),
            Stream.of(window(DayOfWeek.FRIDAY, "22:00-02:00", EXPERT)))
        .toList();
  }

  private static Schedule holidays(List<Window> week, Map<Holiday, HolidayRule> holidays) {
    return schedule(week, List.of(), holidays, Duration.ZERO);
  }

  private static Schedule schedule(
      List<Window> week,
      List<DatedException> exceptions,
      Map<Holiday, HolidayRule> holidays,
      Duration lastArrival) {
    return new Schedule(Weeks.HELSINKI, new ScheduleRules(week, exceptions, holidays, lastArrival));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }

  private static Optional<Instant> instant(String local) {
    return words(local).findFirst().map(Weeks::helsinki);
  }
}
