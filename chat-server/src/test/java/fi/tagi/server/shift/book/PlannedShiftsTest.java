package fi.tagi.server.shift.book;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CECILIA;
import static fi.tagi.server.shift.Examples.LINE;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.date;
import static fi.tagi.server.shift.Examples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.Shifts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedShiftsTest {
  private static final String WEEKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

  @TempDir Path folder;
  private final List<UUID> heard = new ArrayList<>();
  private TestShifts shifts;
  private PlannedShifts planned;

  @BeforeEach
  void open() {
    shifts = new TestShifts(TestDatabase.sqlite(folder));
    planned = start();
    planned.onChange(heard::add);
    shifts.desk.onChange(planned::refresh);
  }

  @AfterEach
  void close() {
    shifts.close();
  }

  private PlannedShifts start() {
    return new PlannedShifts(shifts.book, shifts.lines, shifts.clock);
  }

  @Test
  void whoHasAShiftIsKnownToTheMicrosecond() {
    shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    Instant from = helsinki("2027-03-03T12:00");
    Instant to = helsinki("2027-03-03T16:00");

    assertThat(planned.hasShift(ANNA, LINE, from)).isTrue();
    assertThat(planned.hasShift(ANNA, LINE, to.minusNanos(1_000))).isTrue();
    assertThat(planned.hasShift(ANNA, LINE, from.minusNanos(1_000))).isFalse();
    assertThat(planned.hasShift(ANNA, LINE, to)).isFalse();
    assertThat(planned.hasShift(ANNA, "huoltajat", from)).isFalse();
    assertThat(planned.hasShift(BO, LINE, from)).isFalse();
  }

  @Test
  void whatIsTakenIsTheirsAtOnceAndWhatIsGivenBackIsNot() {
    UUID open = shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", NOBODY));
    Instant then = helsinki("2027-03-03T18:00");
    assertThat(heard).isEmpty();

    shifts.desk.trading().take(open, date("2027-03-03"), CECILIA);
    assertThat(planned.hasShift(CECILIA, LINE, then)).isTrue();
    shifts.desk.trading().giveBack(open, date("2027-03-03"), CECILIA);
    assertThat(planned.hasShift(CECILIA, LINE, then)).isFalse();
    assertThat(heard).containsExactly(CECILIA, CECILIA);
  }

  @Test
  void theCurrentAndTheNextAreFoundOnAnyLine() {
    shifts.lines.save(copy("huoltajat", ZoneId.of("Europe/Stockholm")));
    shifts.lines.saveWindows("huoltajat", Weeks.afternoons());
    UUID first = shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    UUID second = shifts.plan(PROFESSIONAL, plan("2027-03-05", "12:00-16:00", Optional.of(ANNA)));
    UUID other = UUID.randomUUID();
    shifts
        .desk
        .planning()
        .plan(
            other,
            new ShiftEvent.Planned(
                "huoltajat",
                PROFESSIONAL,
                plan("2027-03-03", "14:00-16:00", Optional.of(ANNA)),
                BO));

    Instant now = helsinki("2027-03-03T15:30");
    assertThat(ids(planned.current(ANNA, now))).containsExactly(first, other);
    assertThat(ids(planned.current(ANNA, now.minusSeconds(1_801)))).containsExactly(first);
    assertThat(planned.next(ANNA, now).map(Occurrence::shift)).contains(second);
    assertThat(planned.next(ANNA, helsinki("2027-03-05T12:00"))).isEmpty();
    assertThat(planned.current(BO, now)).isEmpty();
    assertThat(planned.next(BO, now)).isEmpty();
  }

  @Test
  void whatWasChangedElsewhereIsSeenByTheNextLook() {
    ShiftDesk elsewhere = shifts.elsewhere();
    UUID open = shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", NOBODY));
    elsewhere.trading().take(open, date("2027-03-03"), CECILIA);
    Instant then = helsinki("2027-03-03T18:00");
    assertThat(planned.hasShift(CECILIA, LINE, then)).isFalse();

    planned.refresh();
    assertThat(planned.hasShift(CECILIA, LINE, then)).isTrue();
    assertThat(heard).containsExactly(CECILIA);
    planned.refresh();
    assertThat(heard).as("nothing changed since").containsExactly(CECILIA);
  }

  @Test
  void anEndlessRuleIsKnownForAsLongAsIsPromisedHoweverLateItIsAsked() {
    shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", WEEKDAYS, Optional.of(ANNA)));
    for (int hour = 0; hour < 24 * 30; hour++) {
      Instant last =
          shifts.clock.instant().plus(Duration.ofDays(Shifts.AHEAD_DAYS)).minusSeconds(1);
      ZonedDateTime local = last.atZone(ZoneId.of("Europe/Helsinki"));
      boolean works =
          local.getDayOfWeek().getValue() <= 5 && local.getHour() >= 12 && local.getHour() < 16;
      assertThat(planned.hasShift(ANNA, LINE, last)).as("%s", local).isEqualTo(works);
      shifts.clock.advance(Duration.ofHours(1));
      planned.refresh();
    }
  }

  @Test
  void anotherZoneOfTheLineMovesItsShifts() {
    shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    shifts.lines.save(copy(LINE, ZoneId.of("Europe/Stockholm")));
    planned.refresh();

    assertThat(planned.hasShift(ANNA, LINE, helsinki("2027-03-03T12:30"))).isFalse();
    assertThat(planned.hasShift(ANNA, LINE, helsinki("2027-03-03T16:30"))).isTrue();
    assertThat(heard).containsExactly(ANNA, ANNA);
  }

  @Test
  void aNewProcessKnowsWhatIsStored() {
    shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    assertThat(start().hasShift(ANNA, LINE, helsinki("2027-03-03T13:00"))).isTrue();
  }

  private Line copy(String code, ZoneId zone) {
    Line line = shifts.lines.all().getFirst();
    return new Line(
        code,
        line.names(),
        line.audience(),
        zone,
        line.promise(),
        line.waitingMax(),
        line.languages(),
        line.sites(),
        line.help(),
        line.care());
  }

  private static List<UUID> ids(List<Occurrence> shifts) {
    return shifts.stream().map(Occurrence::shift).toList();
  }
}
