package fi.tagi.server.schedule.problem;

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

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asked on Monday 1 March 2027, of schedules in which every holiday is decided. */
class ProblemsTest {
  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Map<Holiday, HolidayRule> DECIDED = decided();

  private static Map<Holiday, HolidayRule> decided() {
    Map<Holiday, HolidayRule> rules = new EnumMap<>(Holiday.class);
    Stream.of(Holiday.values()).forEach(holiday -> rules.put(holiday, HolidayRule.AS_USUAL));
    return rules;
  }

  @Test
  void theWeekOfTheServiceHasNone() {
    assertThat(problems(Weeks.afternoons())).isEmpty();
    assertThat(problems(Weeks.daily("00:00-24:00", PROFESSIONAL, EXPERT))).isEmpty();
    assertThat(
            problems(
                Stream.concat(
                        Weeks.daily("07:00-19:30", PROFESSIONAL).stream(),
                        Weeks.daily("19:30-07:00", EXPERT).stream())
                    .toList()))
        .isEmpty();
  }

  @Test
  void aRoleThatNobodyHasIsToldForEachPlaceThatIsOpenToIt() {
    Map<Holiday, HolidayRule> holidays = new EnumMap<>(DECIDED);
    holidays.put(Holiday.MAY_DAY, HolidayRule.replaced(List.of(hours("12:00-13:00", EXPERT))));
    ScheduleRules rules =
        new ScheduleRules(
            List.of(
                window(DayOfWeek.MONDAY, "12:00-16:00", PROFESSIONAL),
                window(DayOfWeek.TUESDAY, "12:00-16:00", PROFESSIONAL, EXPERT)),
            List.of(exception("2027-03-24", REPLACED, hours("12:00-13:00", EXPERT))),
            holidays,
            Duration.ZERO);

    assertThat(problems(rules, EnumSet.of(PROFESSIONAL)))
        .containsExactly(
            new Problem.Nobody("holidays.may_day.windows[0]", EXPERT),
            new Problem.Nobody("exceptions[0].windows[0]", EXPERT),
            new Problem.Nobody("windows[1]", EXPERT));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "12:00-16:00, 16:14-18:00, 14",
    "12:00-16:00, 16:01-18:00, 1",
    "12:00-16:00, 16:15-18:00, 0",
    "12:00-16:00, 16:00-18:00, 0",
    "12:00-23:50, 23:55-02:00, 5",
  })
  void aShortGapIsToldOnceWithItsFirstDate(String one, String other, int minutes) {
    List<Problem> problems =
        problems(
            List.of(
                window(DayOfWeek.WEDNESDAY, other, EXPERT),
                window(DayOfWeek.WEDNESDAY, one, PROFESSIONAL)));

    assertThat(problems)
        .isEqualTo(
            minutes == 0
                ? List.of()
                : List.of(
                    new Problem.Gap("windows[1]", "windows[0]", date("2027-03-03"), minutes)));
  }

  @Test
  void aGapOverMidnightAndOneBesideAnExceptionAreFoundToo() {
    ScheduleRules rules =
        new ScheduleRules(
            List.of(
                window(DayOfWeek.FRIDAY, "20:00-23:55", PROFESSIONAL),
                window(DayOfWeek.SATURDAY, "00:05-02:00", PROFESSIONAL)),
            List.of(
                exception(
                    "2027-03-24",
                    ADDED,
                    hours("10:00-11:00", EXPERT),
                    hours("11:10-12:00", EXPERT))),
            DECIDED,
            Duration.ZERO);

    assertThat(problems(rules, EVERYBODY))
        .containsExactly(
            new Problem.Gap("windows[0]", "windows[1]", date("2027-03-06"), 10),
            new Problem.Gap(
                "exceptions[0].windows[0]", "exceptions[0].windows[1]", date("2027-03-24"), 10));
  }

  @Test
  void windowsOfOneRoleThatOverlapAreToldAndThoseOfTwoAreNot() {
    assertThat(
            problems(
                List.of(
                    window(DayOfWeek.MONDAY, "12:00-16:00", PROFESSIONAL),
                    window(DayOfWeek.MONDAY, "15:00-18:00", PROFESSIONAL, EXPERT),
                    window(DayOfWeek.MONDAY, "17:00-19:00", EXPERT),
                    window(DayOfWeek.SUNDAY, "23:00-12:01", PROFESSIONAL))))
        .containsExactly(
            new Problem.Overlap("windows[3]", "windows[0]", date("2027-03-01"), PROFESSIONAL),
            new Problem.Overlap("windows[0]", "windows[1]", date("2027-03-01"), PROFESSIONAL),
            new Problem.Overlap("windows[1]", "windows[2]", date("2027-03-01"), EXPERT));
    assertThat(
            problems(
                List.of(
                    window(DayOfWeek.MONDAY, "12:00-16:00", PROFESSIONAL),
                    window(DayOfWeek.MONDAY, "12:00-16:00", EXPERT))))
        .isEmpty();
  }

  @Test
  void windowsThatFollowEachOtherInTheYearDoNotOverlap() {
    Window spring = between(window(DayOfWeek.MONDAY, "12:00-16:00", EXPERT), "", "2027-05-31");
    Window summer =
        between(window(DayOfWeek.MONDAY, "12:00-18:00", EXPERT), "2027-06-01", "2027-08-31");
    Window autumn = between(window(DayOfWeek.MONDAY, "12:00-17:00", EXPERT), "2027-08-30", "");

    assertThat(problems(List.of(spring, summer))).isEmpty();
    assertThat(problems(List.of(summer, autumn)))
        .containsExactly(
            new Problem.Overlap("windows[0]", "windows[1]", date("2027-08-30"), EXPERT));
  }

  @Test
  void anExceptionThatAddsWhatIsThereAlreadyOverlaps() {
    ScheduleRules rules =
        new ScheduleRules(
            Weeks.afternoons(),
            List.of(
                exception("2027-03-22", REPLACED, hours("12:00-16:00", PROFESSIONAL)),
                exception("2027-03-23", ADDED, hours("15:00-17:00", PROFESSIONAL))),
            DECIDED,
            Duration.ZERO);

    assertThat(problems(rules, EVERYBODY))
        .containsExactly(
            new Problem.Overlap(
                "windows[1]", "exceptions[1].windows[0]", date("2027-03-23"), PROFESSIONAL));
  }

  @Test
  void eachUndecidedHolidayOfTheNextTwelveMonthsIsTold() {
    Map<Holiday, HolidayRule> some = new EnumMap<>(DECIDED);
    some.remove(Holiday.NEW_YEAR);
    some.remove(Holiday.GOOD_FRIDAY);
    some.remove(Holiday.CHRISTMAS_EVE);
    ScheduleRules rules = new ScheduleRules(Weeks.afternoons(), List.of(), some, Duration.ZERO);

    assertThat(problems(rules, EVERYBODY))
        .containsExactly(
            new Problem.Undecided(Holiday.NEW_YEAR, date("2028-01-01")),
            new Problem.Undecided(Holiday.GOOD_FRIDAY, date("2027-03-26")),
            new Problem.Undecided(Holiday.CHRISTMAS_EVE, date("2027-12-24")));
    assertThat(problems(ScheduleRules.NONE, EVERYBODY)).hasSize(15);
  }

  @Test
  void anExceptionInThePastIsToldAndTodayIsNotPast() {
    List<DatedException> exceptions =
        List.of(exception("2027-03-01", CLOSED), exception("2027-02-28", CLOSED));

    assertThat(
            problems(
                new ScheduleRules(Weeks.afternoons(), exceptions, DECIDED, Duration.ZERO),
                EVERYBODY))
        .containsExactly(new Problem.Past("exceptions[1]", date("2027-02-28")));
  }

  @Test
  void anOpeningInWhichNobodyCanEverComeIsTold() {
    ScheduleRules rules =
        new ScheduleRules(
            List.of(
                window(DayOfWeek.MONDAY, "12:00-13:00", PROFESSIONAL),
                window(DayOfWeek.TUESDAY, "12:00-13:00", PROFESSIONAL),
                window(DayOfWeek.TUESDAY, "13:00-14:00", EXPERT)),
            List.of(),
            DECIDED,
            Duration.ofMinutes(60));

    assertThat(problems(rules, EVERYBODY))
        .containsExactly(new Problem.NoArrivals("windows[0]", date("2027-03-01")));
  }

  @Test
  void thereIsAnEndToWhatIsTold() {
    List<Window> crowd =
        IntStream.range(0, 500)
            .mapToObj(i -> window(DayOfWeek.MONDAY, "12:00-16:00", PROFESSIONAL))
            .toList();

    assertThat(problems(crowd)).hasSize(Problems.MAX);
  }

  private static List<Problem> problems(List<Window> week) {
    return problems(new ScheduleRules(week, List.of(), DECIDED, Duration.ZERO), EVERYBODY);
  }

  private static List<Problem> problems(ScheduleRules rules, Set<Role> staffed) {
    return Problems.of(new Schedule(Weeks.HELSINKI, rules), helsinki("2027-03-01T12:00"), staffed);
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
