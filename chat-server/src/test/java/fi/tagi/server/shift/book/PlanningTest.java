package fi.tagi.server.shift.book;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CECILIA;
import static fi.tagi.server.shift.Examples.MANAGER;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.date;
import static fi.tagi.server.shift.Examples.hours;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.Examples.planned;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.ShiftEvent.Changed;
import fi.tagi.server.shift.ShiftEvent.Replanned;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.shift.rule.Answer.Done;
import fi.tagi.server.shift.rule.Answer.Reason;
import fi.tagi.server.shift.rule.Answer.Refused;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class PlanningTest {
  private static final String WEDNESDAYS = "FREQ=WEEKLY;BYDAY=WE";
  private static final UUID SHIFT = new UUID(3, 3);

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestShifts shifts;

  PlanningTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    shifts = new TestShifts(TestDatabase.of(kind, folder));
  }

  @AfterEach
  void close() {
    shifts.close();
  }

  @Test
  void thePlanIsStoredAndReadAsItWas() {
    Plan plan = plan("2027-03-03", "17:00-20:00", WEDNESDAYS, Optional.of(CECILIA));
    UUID id = shifts.plan(EXPERT, plan);

    assertThat(shifts.book.find(id).orElseThrow().lastPlan()).contains(plan);
    assertThat(shifts.at(id, "2027-03-10").times().from()).isEqualTo(helsinki("2027-03-10T17:00"));
    assertThat(shifts.at(id, "2027-03-10").holding().since())
        .isEqualTo("2027-03-01T10:00:00.123456Z");
  }

  @Test
  void theSamePlanAgainIsDoneAlreadyAndAnotherOfThatIdIsNot() {
    Plan plan = plan("2027-03-03", "17:00-20:00", NOBODY);
    assertThat(add(EXPERT, plan)).isEqualTo(new Done());
    shifts.desk.trading().take(SHIFT, date("2027-03-03"), CECILIA);

    assertThat(add(EXPERT, plan)).isEqualTo(new Done());
    assertThat(shifts.version(SHIFT)).isEqualTo(2);
    assertThat(add(EXPERT, plan("2027-03-10", "17:00-20:00", NOBODY)))
        .isEqualTo(new Refused(Reason.ID_TAKEN));
  }

  @Test
  void aShiftLiesWithinAWindowOfItsRole() {
    assertThat(add(EXPERT, plan("2027-03-03", "12:00-16:00", NOBODY)))
        .isEqualTo(new Refused(Reason.OUTSIDE_WINDOW));
    assertThat(add(PROFESSIONAL, plan("2027-03-03", "12:00-17:00", NOBODY)))
        .isEqualTo(new Refused(Reason.OUTSIDE_WINDOW));
    assertThat(add(PROFESSIONAL, plan("2027-03-04", "12:00-18:00", NOBODY)))
        .as("two windows that touch")
        .isEqualTo(new Done());
  }

  @Test
  void aRuleMayHaveDatesOutsideTheWindowsButNotAll() {
    assertThat(
            add(PROFESSIONAL, plan("2027-03-03", "12:00-18:00", "FREQ=WEEKLY;BYDAY=WE,FR", NOBODY)))
        .isEqualTo(new Refused(Reason.OUTSIDE_WINDOW));
    assertThat(
            add(PROFESSIONAL, plan("2027-03-03", "12:00-18:00", "FREQ=WEEKLY;BYDAY=WE,TH", NOBODY)))
        .isEqualTo(new Done());
  }

  @Test
  void thePersonAnswersInTheRole() {
    assertThat(add(EXPERT, plan("2027-03-03", "17:00-20:00", Optional.of(BO))))
        .isEqualTo(new Refused(Reason.NOT_ELIGIBLE));
    assertThat(add(EXPERT, plan("2027-03-03", "17:00-20:00", Optional.of(new UUID(8, 8)))))
        .isEqualTo(new Refused(Reason.NOT_ELIGIBLE));
  }

  @Test
  void nothingIsPlannedForThePast() {
    shifts.clock.set(helsinki("2027-03-03T18:00"));
    assertThat(add(EXPERT, plan("2027-02-24", "17:00-20:00", WEDNESDAYS, NOBODY)))
        .isEqualTo(new Refused(Reason.PAST));
    assertThat(add(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", NOBODY)))
        .isEqualTo(new Refused(Reason.PAST));
    assertThat(add(EXPERT, plan("2027-03-03", "17:00-20:00", NOBODY)))
        .as("one that has begun can still be filled")
        .isEqualTo(new Done());
  }

  @Test
  void aLineThatIsNotThereHasTestShifts() {
    ShiftEvent.Planned planned =
        new ShiftEvent.Planned(
            "nobody", EXPERT, plan("2027-03-03", "17:00-20:00", NOBODY), MANAGER);
    assertThat(shifts.desk.planning().plan(SHIFT, planned)).isEqualTo(new Refused(Reason.NO_SHIFT));
    assertThat(shifts.desk.planning().cancel(SHIFT, 1, date("2027-03-03"), MANAGER))
        .isEqualTo(new Refused(Reason.NO_SHIFT));
  }

  @Test
  void whoSawAnOlderStateLooksAgain() {
    UUID id = shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", WEDNESDAYS, NOBODY));
    shifts.desk.trading().take(id, date("2027-03-10"), CECILIA);
    Planning planning = shifts.desk.planning();
    Replanned later = replanned(plan("2027-03-17", "18:00-20:00", WEDNESDAYS, NOBODY));

    assertThat(planning.replan(id, 1, later)).isEqualTo(new Refused(Reason.STALE));
    assertThat(planning.end(id, 1, date("2027-03-17"), MANAGER))
        .isEqualTo(new Refused(Reason.STALE));
    assertThat(planning.cancel(id, 1, date("2027-03-10"), MANAGER))
        .isEqualTo(new Refused(Reason.STALE));
    assertThat(planning.change(id, 1, changed("2027-03-10", "17:00-19:00", Optional.of(ANNA))))
        .isEqualTo(new Refused(Reason.STALE));
    assertThat(planning.replan(id, 2, later)).isEqualTo(new Done());
    assertThat(planning.replan(id, 2, later)).as("the same again").isEqualTo(new Done());
    assertThat(shifts.version(id)).isEqualTo(3);
  }

  @Test
  void oneDateIsChangedAndCancelledAndTheSameAgainIsDoneAlready() {
    UUID id = shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", WEDNESDAYS, NOBODY));
    Planning planning = shifts.desk.planning();
    Changed changed = changed("2027-03-10", "18:00-20:00", Optional.of(ANNA));

    assertThat(planning.change(id, 1, changed)).isEqualTo(new Done());
    assertThat(planning.change(id, 1, changed)).isEqualTo(new Done());
    assertThat(planning.cancel(id, 2, date("2027-03-17"), MANAGER)).isEqualTo(new Done());
    assertThat(planning.cancel(id, 2, date("2027-03-17"), MANAGER)).isEqualTo(new Done());
    assertThat(shifts.version(id)).isEqualTo(3);

    assertThat(shifts.at(id, "2027-03-10").holding().isOf(ANNA)).isTrue();
    assertThat(shifts.at(id, "2027-03-24").isOpen()).isTrue();
    assertThat(planning.change(id, 3, changed("2027-03-17", "18:00-20:00", NOBODY)))
        .as("it is cancelled")
        .isEqualTo(new Refused(Reason.NO_SHIFT));
    assertThat(planning.cancel(id, 3, date("2027-03-18"), MANAGER))
        .as("a Thursday")
        .isEqualTo(new Refused(Reason.NO_SHIFT));
    assertThat(planning.change(id, 3, changed("2027-03-10", "18:00-21:00", NOBODY)))
        .isEqualTo(new Refused(Reason.OUTSIDE_WINDOW));
    assertThat(planning.change(id, 3, changed("2027-03-10", "18:00-20:00", Optional.of(BO))))
        .isEqualTo(new Refused(Reason.NOT_ELIGIBLE));
  }

  @Test
  void whatIsOverStaysAsItWas() {
    UUID id = shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", WEDNESDAYS, NOBODY));
    Planning planning = shifts.desk.planning();
    shifts.clock.set(helsinki("2027-03-03T20:00"));

    assertThat(planning.cancel(id, 1, date("2027-03-03"), MANAGER))
        .isEqualTo(new Refused(Reason.OVER));
    assertThat(planning.change(id, 1, changed("2027-03-03", "17:00-19:00", NOBODY)))
        .isEqualTo(new Refused(Reason.OVER));
    assertThat(planning.end(id, 1, date("2027-03-03"), MANAGER))
        .isEqualTo(new Refused(Reason.PAST));
    assertThat(planning.replan(id, 1, replanned(plan("2027-03-02", "17:00-20:00", NOBODY))))
        .isEqualTo(new Refused(Reason.PAST));
    Changed back =
        new Changed(date("2027-03-10"), date("2027-03-03"), hours("17:00-20:00"), NOBODY, MANAGER);
    assertThat(planning.change(id, 1, back)).isEqualTo(new Refused(Reason.PAST));
    assertThat(planning.end(id, 1, date("2027-03-04"), MANAGER)).isEqualTo(new Done());
    assertThat(planning.end(id, 1, date("2027-03-04"), MANAGER)).isEqualTo(new Done());
    assertThat(shifts.at(id, "2027-03-03").isOpen()).isTrue();
  }

  @Test
  void theScheduleMayChangeAfterwardsAndTheShiftStays() {
    UUID id = shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", Optional.of(ANNA)));
    shifts.lines.saveWindows(
        "nuoret", List.of(Weeks.window(DayOfWeek.MONDAY, "12:00-16:00", EXPERT)));

    assertThat(shifts.at(id, "2027-03-03").holding().isOf(ANNA)).isTrue();
  }

  private static Replanned replanned(Plan plan) {
    return new Replanned(plan.first(), plan, MANAGER);
  }

  private Answer add(Role role, Plan plan) {
    return shifts.desk.planning().plan(SHIFT, planned(role, plan));
  }

  private static Changed changed(String date, String hours, Optional<UUID> person) {
    LocalDate day = date(date);
    return new Changed(day, day, hours(hours), person, MANAGER);
  }
}
