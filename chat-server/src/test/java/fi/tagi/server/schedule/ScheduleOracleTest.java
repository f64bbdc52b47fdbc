package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.between;
import static fi.tagi.server.schedule.Weeks.exception;
import static fi.tagi.server.schedule.Weeks.hours;
import static fi.tagi.server.schedule.Weeks.window;
import static fi.tagi.server.schedule.day.DatedException.Kind.ADDED;
import static fi.tagi.server.schedule.day.DatedException.Kind.CLOSED;
import static fi.tagi.server.schedule.day.DatedException.Kind.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import fi.tagi.server.schedule.day.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every minute of 2027 and 2028 against the notes of {@link Wall}. One role alone is asked about
 * every seventh minute.
 */
class ScheduleOracleTest {
  private static final Instant FIRST = Weeks.helsinki("2027-01-01T00:00");
  private static final int MINUTES = (365 + 366) * 24 * 60;
  private static final int AHEAD = 30 * 24 * 60;
  private static final int TOLD_MAX = Schedule.UNTIL_DAYS * 24 * 60;
  private static final int NEVER = Integer.MAX_VALUE;

  static Stream<ScheduleRules> schedules() {
    return Stream.of(afternoons(), nights(), roundTheClock());
  }

  /** Weekday afternoons, closed on holidays but one, longer in one summer, with all exceptions. */
  private static ScheduleRules afternoons() {
    Map<Holiday, HolidayRule> holidays = new EnumMap<>(Holiday.class);
    Stream.of(Holiday.values()).forEach(holiday -> holidays.put(holiday, HolidayRule.CLOSED));
    holidays.remove(Holiday.EPIPHANY);
    holidays.put(Holiday.ASCENSION, HolidayRule.AS_USUAL);
    holidays.put(
        Holiday.INDEPENDENCE_DAY,
        HolidayRule.replaced(List.of(hours("10:00-12:00", EXPERT), hours("11:00-13:30", EXPERT))));
    return new ScheduleRules(
        Stream.concat(
                Weeks.afternoons().stream(),
                Stream.of(
                    between(
                        window(DayOfWeek.TUESDAY, "16:00-19:00", EXPERT),
                        "2027-06-01",
                        "2027-08-31"),
                    between(window(DayOfWeek.SATURDAY, "09:30-10:00", EXPERT), "2028-02-05", "")))
            .toList(),
        List.of(
            exception("2027-03-24", CLOSED),
            exception("2027-03-25", REPLACED, hours("22:00-03:30", PROFESSIONAL, EXPERT)),
            exception("2027-03-26", ADDED, hours("23:00-01:00", EXPERT)),
            exception("2027-03-27", ADDED, hours("22:00-05:00", EXPERT)),
            exception("2027-10-30", ADDED, hours("20:00-03:30", PROFESSIONAL)),
            exception("2027-10-31", REPLACED, hours("03:00-04:00", EXPERT)),
            exception("2027-12-24", REPLACED, hours("12:00-12:10", EXPERT)),
            exception("2028-01-03", CLOSED),
            exception("2028-01-03", ADDED, hours("18:00-19:00", EXPERT)),
            exception("2028-01-03", ADDED, hours("17:00-18:00", PROFESSIONAL))),
        holidays,
        Duration.ofMinutes(15));
  }

  private static ScheduleRules nights() {
    return new ScheduleRules(
        List.of(
            window(DayOfWeek.FRIDAY, "22:00-02:00", EXPERT),
            window(DayOfWeek.SATURDAY, "02:00-03:15", PROFESSIONAL),
            window(DayOfWeek.SATURDAY, "20:00-03:30", PROFESSIONAL, EXPERT),
            window(DayOfWeek.SUNDAY, "03:30-03:45", EXPERT),
            window(DayOfWeek.SUNDAY, "04:00-04:00", PROFESSIONAL)),
        List.of(
            exception("2027-03-28", REPLACED, hours("03:10-03:50", EXPERT)),
            exception("2028-03-25", CLOSED),
            exception("2028-10-28", REPLACED, hours("18:00-18:00", EXPERT)),
            exception("2028-10-29", ADDED, hours("03:30-05:00", EXPERT))),
        Map.of(
            Holiday.MAY_DAY,
            HolidayRule.replaced(List.of(hours("23:00-24:00", EXPERT))),
            Holiday.CHRISTMAS_DAY,
            HolidayRule.CLOSED),
        Duration.ofMinutes(60));
  }

  private static ScheduleRules roundTheClock() {
    return new ScheduleRules(
        Stream.concat(
                Weeks.daily("07:00-19:30", PROFESSIONAL).stream(),
                Weeks.daily("19:30-07:00", EXPERT).stream())
            .toList(),
        List.of(
            exception("2028-05-10", CLOSED),
            exception("2028-09-01", REPLACED, hours("00:00-24:00", EXPERT))),
        Map.of(Holiday.MIDSUMMER_DAY, HolidayRule.replaced(List.of(hours("07:00-07:00", EXPERT)))),
        Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void everyMinuteOfTwoYearsIsAsTheClockOnTheWallSays(ScheduleRules rules) {
    Schedule schedule = new Schedule(Weeks.HELSINKI, rules);
    List<Wall.Note> notes = new Wall(rules).notes(FIRST, MINUTES + AHEAD);
    int lastArrival = Math.toIntExact(rules.lastArrival().toMinutes());

    for (Set<Role> asked :
        List.of(EnumSet.allOf(Role.class), EnumSet.of(PROFESSIONAL), EnumSet.of(EXPERT))) {
      boolean everybody = asked.size() > 1;
      int[] changes = changes(notes, asked);
      for (int minute = 0; minute < MINUTES; minute += everybody ? 1 : 7) {
        Instant at = FIRST.plus(minute, ChronoUnit.MINUTES);
        Openness is = schedule.at(at, asked);
        Expected expected = expected(notes.get(minute), asked, minute, changes, lastArrival);
        if (!expected.agrees(is)) {
          assertThat((Object) is).as("%s of %s", at, asked).isEqualTo(expected);
        }
        if (everybody && schedule.takesArrivals(at) != expected.takesArrivals()) {
          assertThat(schedule.takesArrivals(at))
              .as("arrivals at %s", at)
              .isEqualTo(expected.takesArrivals());
        }
      }
    }
  }

  /** Asked in order, and between that anywhere: the schedule keeps what it was asked about last. */
  @ParameterizedTest
  @MethodSource("schedules")
  void whoAnswersInAMinuteIsTheSameWhateverWasAskedBefore(ScheduleRules rules) {
    Schedule schedule = new Schedule(Weeks.HELSINKI, rules);
    List<Wall.Note> notes = new Wall(rules).notes(FIRST, MINUTES);
    for (int i = 0; i < MINUTES; i++) {
      int anywhere = (int) (i * 7_919L % MINUTES);
      for (int minute : new int[] {i, i % 5 == 0 ? anywhere : i}) {
        Instant at = FIRST.plus(minute, ChronoUnit.MINUTES);
        Set<Role> expected = notes.get(minute).among(EnumSet.allOf(Role.class));
        if (!schedule.rolesAt(at).equals(expected)) {
          assertThat(schedule.rolesAt(at)).as("at %s", at).isEqualTo(expected);
        }
      }
    }
  }

  private static Expected expected(
      Wall.Note note, Set<Role> asked, int minute, int[] changes, int lastArrival) {
    int change = changes[minute];
    Reason.Kind reason = note.reason(asked);
    if (!note.isOpenTo(asked)) {
      return new Expected(Set.of(), NEVER, NEVER, change, false, reason);
    }
    if (change == NEVER || change - minute > TOLD_MAX) {
      return new Expected(note.among(asked), NEVER, NEVER, NEVER, true, reason);
    }
    int arrivals = change - lastArrival;
    return new Expected(
        note.among(asked),
        change,
        arrivals,
        minute < arrivals ? NEVER : changes[change],
        minute < arrivals,
        reason);
  }

  /**
   * For each minute, the next one in which it is no longer so that somebody, or nobody, answers.
   */
  private static int[] changes(List<Wall.Note> notes, Set<Role> asked) {
    int[] changes = new int[notes.size()];
    int change = NEVER;
    boolean later = notes.getLast().isOpenTo(asked);
    for (int minute = notes.size() - 1; minute >= 0; minute--) {
      boolean open = notes.get(minute).isOpenTo(asked);
      change = open == later ? change : minute + 1;
      later = open;
      changes[minute] = change;
    }
    return changes;
  }

  private record Expected(
      Set<Role> roles,
      int until,
      int arrivalsUntil,
      int nextOpening,
      boolean takesArrivals,
      Reason.Kind reason) {

    boolean agrees(Openness is) {
      return is.roles().equals(roles)
          && is.reason().kind() == reason
          && same(is.until(), until)
          && same(is.arrivalsUntil(), arrivalsUntil)
          && same(is.nextOpening(), nextOpening);
    }

    private static boolean same(Optional<Instant> instant, int minute) {
      return minute == NEVER
          ? instant.isEmpty()
          : instant.isPresent() && instant.get().equals(FIRST.plus(minute, ChronoUnit.MINUTES));
    }
  }
}
