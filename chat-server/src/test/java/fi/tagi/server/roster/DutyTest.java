package fi.tagi.server.roster;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.schedule.Weeks.window;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.roster.Duty.Answer;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Weeks;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The week of the examples; 24 March 2027 is a Wednesday. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class DutyTest {
  private static final UUID PRO = new UUID(0, 1);
  private static final UUID EXP = new UUID(0, 2);
  private static final UUID BOTH = new UUID(0, 3);

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;

  private final MemoryLines lines = MemoryLines.of(Weeks.afternoons());
  private final Map<UUID, Responder> people = new HashMap<>();
  private final TestShifts shifts = new TestShifts();
  private final List<UUID> heard = new ArrayList<>();
  private Instant now = helsinki("2027-03-24T15:00");
  private final Presence presence = new Presence(() -> now);
  private Duty duty;
  private Staffing staffing;

  DutyTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    add(PRO, PROFESSIONAL);
    add(EXP, EXPERT);
    add(BOTH, PROFESSIONAL, EXPERT);
    duty = start();
    duty.onChange(heard::add);
    staffing = new Staffing(lines, this::find, duty, presence, shifts);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aResponderIsOnDutyOnlyWithinAWindowOfTheirRole() {
    assertThat(duty.goOnDuty(PRO)).isEqualTo(Answer.ON_DUTY);
    assertThat(duty.goOnDuty(EXP)).isEqualTo(Answer.OUTSIDE_WINDOW);
    assertThat(duty.goOnDuty(new UUID(0, 9))).isEqualTo(Answer.NOT_A_RESPONDER);

    assertThat(duty.onDuty()).containsExactly(PRO);
    assertThat(duty.isOnDuty(EXP)).isFalse();
    assertThat(heard).containsExactly(PRO);
  }

  @Test
  void theSwitchOutlivesARestartAndAnEarlierTimeIsKept() {
    duty.goOnDuty(PRO);
    now = helsinki("2027-03-24T15:30");
    duty.goOnDuty(PRO);

    assertThat(start().isOnDuty(PRO)).isTrue();
    assertThat(new SqlSwitches(database).on())
        .containsOnly(Map.entry(PRO, new Switches.On(helsinki("2027-03-24T15:00"), false, false)));
  }

  @Test
  void whoPractisesIsNotOnDutyAndNeedsNoWindow() {
    String practice = Practice.line(lines.all().getFirst().code());
    now = helsinki("2027-03-24T08:00");
    assertThat(duty.practise(EXP)).isTrue();
    assertThat(duty.practise(new UUID(0, 9))).isFalse();
    duty.enforceWindows();

    assertThat(duty.isPractising(EXP)).isTrue();
    assertThat(start().practising()).containsExactly(EXP);
    assertThat(duty.isOnDuty(EXP)).isFalse();
    assertThat(duty.onDuty()).isEmpty();
    assertThat(staffing.rolesOnDuty(EXP, practice, now)).containsExactly(EXPERT);
    assertThat(staffing.onDuty(practice, now)).containsOnlyKeys(EXP);
    assertThat(staffing.rolesOnDuty(EXP, lines.all().getFirst().code(), now)).isEmpty();

    people.remove(EXP);
    duty.enforceWindows();
    assertThat(duty.practising()).isEmpty();
  }

  @Test
  void dutyEndsPracticeAndPracticeDoesNotEndDuty() {
    String line = lines.all().getFirst().code();
    duty.practise(PRO);
    now = helsinki("2027-03-24T15:30");
    assertThat(duty.goOnDuty(PRO)).isEqualTo(Answer.ON_DUTY);
    assertThat(duty.onDutySince(PRO)).contains(helsinki("2027-03-24T15:30"));
    assertThat(duty.isPractising(PRO)).isFalse();
    assertThat(staffing.rolesOnDuty(PRO, Practice.line(line), now)).isEmpty();

    assertThat(duty.practise(PRO)).isFalse();
    duty.endPractice(PRO);
    assertThat(duty.isOnDuty(PRO)).isTrue();
  }

  @Test
  void theEndOfTheWindowEndsDutyAtOnceAndTheSweepTurnsTheSwitchOff() {
    duty.goOnDuty(PRO);
    duty.goOnDuty(BOTH);
    now = helsinki("2027-03-24T15:59:59.999999");
    assertThat(duty.onDuty()).containsExactlyInAnyOrder(PRO, BOTH);

    now = helsinki("2027-03-24T16:00");
    assertThat(duty.onDuty()).isEmpty();
    assertThat(duty.state(PRO).onDuty()).isFalse();
    duty.enforceWindows();
    duty.enforceWindows();

    assertThat(heard).containsExactlyInAnyOrder(PRO, BOTH, PRO, BOTH);
    now = helsinki("2027-03-24T17:00");
    assertThat(duty.isOnDuty(BOTH)).as("nobody comes back on duty by the clock").isFalse();
  }

  @Test
  void dutyGoesOnWhereAWindowOfAnotherLineTakesOver() {
    lines.save(MemoryLines.named(lines.all().getFirst(), "huoltajat"));
    lines.saveWindows(
        "huoltajat", List.of(window(DayOfWeek.WEDNESDAY, "16:00-19:00", PROFESSIONAL)));
    duty.goOnDuty(PRO);

    assertThat(duty.state(PRO).windows().until()).contains(helsinki("2027-03-24T19:00"));
    now = helsinki("2027-03-24T16:00");
    duty.enforceWindows();
    assertThat(duty.isOnDuty(PRO)).isTrue();
    assertThat(staffing.rolesOnDuty(PRO, "huoltajat", now)).containsExactly(PROFESSIONAL);
    assertThat(staffing.rolesOnDuty(PRO, "nuoret", now)).isEmpty();
  }

  @Test
  void aChangeOfTheScheduleEndsDuty() {
    duty.goOnDuty(PRO);
    lines.onChange(duty::enforceWindows);

    lines.saveWindows("nuoret", List.of());

    assertThat(duty.onDuty()).isEmpty();
    assertThat(heard).containsExactly(PRO, PRO);
  }

  @Test
  void somebodyWhoDoesNotAnswerAnyMoreIsOffDuty() {
    duty.goOnDuty(PRO);
    people.remove(PRO);

    assertThat(duty.isOnDuty(PRO)).isFalse();
    duty.enforceWindows();
    assertThat(new SqlSwitches(database).on()).isEmpty();
  }

  @Test
  void theStateSaysWhenDutyIsAllowed() {
    assertThat(duty.state(PRO).windows().until()).contains(helsinki("2027-03-24T16:00"));
    assertThat(duty.state(EXP).windows().isOpen()).isFalse();
    assertThat(duty.state(EXP).windows().nextOpening()).contains(helsinki("2027-03-24T17:00"));
    assertThat(duty.state(new UUID(0, 9)).windows().nextOpening()).isEmpty();

    duty.goOnDuty(PRO);
    assertThat(duty.state(PRO).onDuty()).isTrue();
    duty.goOffDuty(PRO);
    assertThat(duty.state(PRO).onDuty()).isFalse();
  }

  @Test
  void aSwitchTurnedElsewhereIsSeenByTheSweep() {
    Duty elsewhere = start();
    duty.goOnDuty(PRO);

    elsewhere.enforceWindows();

    assertThat(elsewhere.isOnDuty(PRO)).isTrue();
  }

  @Test
  void aLineIsStaffedWhenSomebodyOnDutyIsPresentAndMayAnswer() {
    now = helsinki("2027-03-25T17:00");
    assertThat(staffing.isStaffed("nuoret", now)).isFalse();
    duty.goOnDuty(EXP);
    assertThat(staffing.isStaffed("nuoret", now)).as("nobody has come yet").isFalse();
    presence.arrived(EXP);
    assertThat(staffing.isStaffed("nuoret", now)).isTrue();
    assertThat(staffing.available("nuoret", now)).containsOnly(Map.entry(EXP, Set.of(EXPERT)));
    assertThat(staffing.isStaffed("nobody", now)).isFalse();
    duty.goOnDuty(PRO);
    assertThat(staffing.rolesThere("nuoret", now)).as("one is away").containsOnly(EXPERT);
    presence.arrived(PRO);
    assertThat(staffing.rolesThere("nuoret", now)).containsOnly(PROFESSIONAL, EXPERT);
    duty.setBreak(PRO, true);
    assertThat(staffing.rolesThere("nuoret", now)).as("one is on a break").containsOnly(EXPERT);
    duty.goOffDuty(PRO);

    presence.arrived(EXP);
    presence.left(EXP);
    assertThat(staffing.isStaffed("nuoret", now)).as("one of two sessions lives").isTrue();
    presence.left(EXP);
    now = now.plus(Presence.GRACE).minusNanos(1000);
    assertThat(staffing.isStaffed("nuoret", now)).as("a moment without connection").isTrue();
    now = now.plusNanos(1000);
    assertThat(staffing.isStaffed("nuoret", now)).isFalse();
    presence.arrived(EXP);
    assertThat(staffing.isStaffed("nuoret", now)).isTrue();
  }

  @Test
  void onABreakOneIsOnDutyButNotAvailable() {
    assertThat(duty.setBreak(PRO, true)).as("off duty there is no break").isFalse();
    duty.goOnDuty(PRO);
    presence.arrived(PRO);
    assertThat(duty.setBreak(PRO, true)).isTrue();

    assertThat(duty.state(PRO).onBreak()).isTrue();
    assertThat(staffing.available("nuoret", now)).isEmpty();
    assertThat(staffing.isStaffed("nuoret", now)).isTrue();
    assertThat(staffing.rolesThere("nuoret", now)).as("nobody else").containsOnly(PROFESSIONAL);
    assertThat(start().isOnBreak(PRO)).as("after a restart").isTrue();

    duty.setBreak(PRO, false);
    assertThat(staffing.available("nuoret", now)).containsOnlyKeys(PRO);
    duty.setBreak(PRO, true);
    duty.goOffDuty(PRO);
    duty.goOnDuty(PRO);
    assertThat(duty.state(PRO).onBreak()).as("a new duty begins without a break").isFalse();
  }

  @Test
  void aLineMayLetOnlyThoseBeOnDutyWhoHaveAShift() {
    Line line = lines.all().getFirst();
    Care care = line.care();
    lines.save(
        MemoryLines.caring(line, new Care(care.pace(), care.first(), care.widensTo(), true)));
    assertThat(duty.goOnDuty(PRO)).isEqualTo(Answer.NO_SHIFT);
    assertThat(duty.goOnDuty(EXP)).isEqualTo(Answer.OUTSIDE_WINDOW);
    shifts.plan(PRO);
    assertThat(duty.goOnDuty(PRO)).isEqualTo(Answer.ON_DUTY);
    presence.arrived(PRO);
    assertThat(staffing.available("nuoret", now)).containsOnlyKeys(PRO);
    assertThat(staffing.rolesOnDuty(PRO, "nuoret", now)).containsExactly(PROFESSIONAL);
  }

  @Test
  void dutyMayBeginAQuarterOfAnHourBeforeTheWindowButTagsDoNot() {
    now = helsinki("2027-03-24T11:44:59.999999");
    assertThat(duty.goOnDuty(PRO)).isEqualTo(Answer.OUTSIDE_WINDOW);
    assertThat(duty.state(PRO).allowed()).isFalse();

    now = helsinki("2027-03-24T11:45");
    assertThat(duty.state(PRO).allowed()).isTrue();
    assertThat(duty.goOnDuty(PRO)).isEqualTo(Answer.ON_DUTY);
    duty.enforceWindows();
    assertThat(duty.isOnDuty(PRO)).isTrue();
    assertThat(staffing.rolesOnDuty(PRO, "nuoret", now)).isEmpty();

    now = helsinki("2027-03-24T12:00");
    assertThat(staffing.rolesOnDuty(PRO, "nuoret", now)).containsExactly(PROFESSIONAL);
  }

  @Test
  void whoHasBothRolesAnswersInTheOneThatIsOpen() {
    now = helsinki("2027-03-25T17:00");
    duty.goOnDuty(BOTH);
    assertThat(staffing.rolesOnDuty(BOTH, "nuoret", now))
        .containsExactlyInAnyOrder(PROFESSIONAL, EXPERT);

    now = helsinki("2027-03-31T17:00");
    assertThat(staffing.rolesOnDuty(BOTH, "nuoret", now)).containsExactly(EXPERT);
    duty.goOffDuty(BOTH);
    assertThat(staffing.rolesOnDuty(BOTH, "nuoret", now)).isEmpty();
  }

  private Duty start() {
    return new Duty(new SqlSwitches(database), this::find, lines, shifts, () -> now);
  }

  private Optional<Responder> find(UUID responder) {
    return Optional.ofNullable(people.get(responder));
  }

  private void add(UUID id, Role... roles) {
    people.put(id, new Responder(id, "Aino", Set.of(roles), Set.of(Language.FI), 2));
  }
}
