package fi.tagi.server.shift.coverage;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.CLOCK;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.Examples.planned;
import static fi.tagi.server.shift.Examples.shift;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Times WEEK =
      new Times(helsinki("2027-03-22T00:00"), helsinki("2027-03-29T00:00"));

  @Test
  void openHoursWithNobodyPlannedAreToldForEachRole() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());
    List<Occurrence> shifts =
        occurrences(
            WEEK,
            PROFESSIONAL,
            plan("2027-03-22", "12:00-16:00", "FREQ=WEEKLY;BYDAY=MO,TU", Optional.of(ANNA)),
            plan("2027-03-24", "13:00-15:00", Optional.of(ANNA)),
            plan("2027-03-25", "12:00-18:00", Optional.of(ANNA)),
            plan("2027-03-26", "12:00-16:00", NOBODY));
    Coverage coverage = Coverage.of(schedule, shifts, somebody -> true, WEEK);
    assertThat(coverage.uncovered())
        .containsExactly(
            gap(PROFESSIONAL, "2027-03-24T12:00", "2027-03-24T13:00"),
            gap(PROFESSIONAL, "2027-03-24T15:00", "2027-03-24T16:00"),
            gap(PROFESSIONAL, "2027-03-26T12:00", "2027-03-26T16:00"),
            gap(EXPERT, "2027-03-24T17:00", "2027-03-24T20:00"),
            gap(EXPERT, "2027-03-25T16:00", "2027-03-25T18:00"));
    assertThat(coverage.outside()).isEmpty();
    assertThat(coverage.open()).hasSize(7);
  }

  @Test
  void whoDoesNotAnswerAnyMoreIsNobody() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());
    List<Occurrence> shifts =
        occurrences(WEEK, EXPERT, plan("2027-03-24", "17:00-20:00", Optional.of(ANNA)));
    RoleTime evening = gap(EXPERT, "2027-03-24T17:00", "2027-03-24T20:00");

    assertThat(Coverage.of(schedule, shifts, somebody -> true, WEEK).uncovered())
        .doesNotContain(evening);
    assertThat(Coverage.of(schedule, shifts, somebody -> false, WEEK).uncovered())
        .contains(evening);
  }

  @Test
  void aShiftBeyondAWindowOfItsRoleIsToldWhoeverHasIt() {
    Schedule schedule = Weeks.schedule(Weeks.afternoons());
    List<Occurrence> shifts =
        occurrences(
            WEEK,
            EXPERT,
            plan("2027-03-24", "17:00-20:00", Optional.of(ANNA)),
            plan("2027-03-24", "16:00-20:00", Optional.of(ANNA)),
            plan("2027-03-24", "12:00-16:00", Optional.of(ANNA)),
            plan("2027-03-27", "12:00-16:00", NOBODY));
    assertThat(Coverage.of(schedule, shifts, somebody -> true, WEEK).outside())
        .extracting(one -> one.times().from())
        .containsExactly(
            helsinki("2027-03-24T12:00"),
            helsinki("2027-03-24T16:00"),
            helsinki("2027-03-27T12:00"));
  }

  @Test
  void aDateOnWhichTheLineIsClosedNeedsNobodyAndHasShiftsOutside() {
    ScheduleRules rules =
        new ScheduleRules(
            Weeks.afternoons(),
            List.of(Weeks.exception("2027-03-24", DatedException.Kind.CLOSED)),
            Map.of(),
            Duration.ZERO);
    Schedule schedule = new Schedule(Weeks.HELSINKI, rules);
    Times days = new Times(helsinki("2027-03-24T00:00"), helsinki("2027-03-25T00:00"));
    List<Occurrence> shifts =
        occurrences(days, PROFESSIONAL, plan("2027-03-24", "12:00-16:00", Optional.of(ANNA)));
    Coverage coverage = Coverage.of(schedule, shifts, somebody -> true, days);
    assertThat(coverage.open()).isEmpty();
    assertThat(coverage.uncovered()).isEmpty();
    assertThat(coverage.outside()).isEqualTo(shifts);
  }

  @Test
  void aShiftThatGoesOnBeyondThePeriodIsJudgedAsAWhole() {
    Schedule schedule = Weeks.schedule(Weeks.daily("00:00-24:00", EXPERT));
    List<Occurrence> shifts =
        occurrences(WEEK, EXPERT, plan("2027-03-28", "22:00-06:00", Optional.of(ANNA)));
    Coverage coverage = Coverage.of(schedule, shifts, somebody -> true, WEEK);
    assertThat(coverage.outside()).isEmpty();
    assertThat(coverage.uncovered())
        .containsExactly(
            new RoleTime(EXPERT, new Times(WEEK.from(), helsinki("2027-03-28T22:00"))));
    assertThat(coverage.open()).containsExactly(new RoleTime(EXPERT, WEEK));
  }

  @Test
  void roundTheClockIsOneOpeningForMoreThanAYear() {
    Schedule schedule = Weeks.schedule(Weeks.daily("00:00-24:00", PROFESSIONAL));
    Times year = new Times(helsinki("2027-01-01T00:00"), helsinki("2028-02-05T00:00"));
    assertThat(OpenHours.of(schedule, PROFESSIONAL, year)).containsExactly(year);
    assertThat(OpenHours.of(schedule, EXPERT, year)).isEmpty();
    assertThat(OpenHours.of(Schedule.NEVER, EXPERT, year)).isEmpty();
  }

  /** Minute by minute, over both nights on which the clock is moved. */
  @Test
  void everyMinuteIsAsSomebodyWhoLooksAtItSays() {
    SplittableRandom random = new SplittableRandom(11);
    for (Schedule schedule : schedules()) {
      for (Times within : periods()) {
        List<Occurrence> shifts = randomShifts(random, within);
        Coverage coverage = Coverage.of(schedule, shifts, somebody -> true, within);
        for (Instant at = within.from(); at.isBefore(within.to()); at = at.plusSeconds(60)) {
          look(schedule, shifts, coverage, at);
        }
        assertThat(coverage.outside()).isEqualTo(outside(schedule, shifts));
        assertThat(coverage.uncovered())
            .allSatisfy(gap -> {
              assertThat(gap.times().from()).isBefore(gap.times().to());
              assertThat(gap.times().from()).isAfterOrEqualTo(within.from());
              assertThat(gap.times().to()).isBeforeOrEqualTo(within.to());
            });
      }
    }
  }

  private static void look(
      Schedule schedule, List<Occurrence> shifts, Coverage coverage, Instant at) {
    for (Role role : Role.values()) {
      boolean open = schedule.rolesAt(at).contains(role);
      boolean planned =
          shifts.stream()
              .anyMatch(
                  shift -> shift.role() == role && !shift.isOpen() && shift.times().contains(at));
      if (count(coverage.open(), role, at) != (open ? 1 : 0)
          || count(coverage.uncovered(), role, at) != (open && !planned ? 1 : 0)) {
        assertThat(coverage).as("%s %s open %s planned %s", at, role, open, planned).isNull();
      }
    }
  }

  private static long count(List<RoleTime> times, Role role, Instant at) {
    return times.stream().filter(time -> time.role() == role && time.times().contains(at)).count();
  }

  private static List<Occurrence> outside(Schedule schedule, List<Occurrence> shifts) {
    List<Occurrence> outside = new ArrayList<>();
    for (Occurrence shift : shifts) {
      boolean all = true;
      for (Instant at = shift.times().from();
          at.isBefore(shift.times().to());
          at = at.plusSeconds(60)) {
        all &= schedule.rolesAt(at).contains(shift.role());
      }
      if (!all) {
        outside.add(shift);
      }
    }
    outside.sort(Occurrence.IN_ORDER);
    return outside;
  }

  private static List<Schedule> schedules() {
    return List.of(
        Weeks.schedule(Weeks.afternoons()),
        Weeks.schedule(
            Stream.concat(
                    Weeks.daily("22:00-06:00", EXPERT).stream(),
                    Weeks.daily("03:30-05:00", PROFESSIONAL, EXPERT).stream())
                .toList()),
        Weeks.schedule(Weeks.daily("00:00-24:00", PROFESSIONAL)));
  }

  private static List<Times> periods() {
    return List.of(
        new Times(helsinki("2027-03-24T13:17"), helsinki("2027-03-30T02:41")),
        new Times(helsinki("2027-10-28T00:00"), helsinki("2027-11-02T12:00")));
  }

  private static List<Occurrence> randomShifts(SplittableRandom random, Times within) {
    List<Occurrence> shifts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String day = CLOCK.dateAt(within.from()).plusDays(random.nextInt(-1, 7)).toString();
      String hours = quarter(random) + "-" + quarter(random);
      Optional<UUID> person = random.nextInt(4) == 0 ? NOBODY : Optional.of(ANNA);
      Role role = random.nextBoolean() ? PROFESSIONAL : EXPERT;
      shifts.addAll(occurrences(within, role, plan(day, hours, person)));
    }
    shifts.sort(Comparator.comparing(Occurrence::shift));
    return shifts;
  }

  private static String quarter(SplittableRandom random) {
    return "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4));
  }

  private static List<Occurrence> occurrences(Times within, Role role, Plan... plans) {
    return Stream.of(plans)
        .flatMap(plan -> shift(planned(role, plan)).during(within, CLOCK).stream())
        .toList();
  }

  private static RoleTime gap(Role role, String from, String to) {
    return new RoleTime(role, new Times(helsinki(from), helsinki(to)));
  }
}
