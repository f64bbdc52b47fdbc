package fi.tagi.server.roster;

import static fi.tagi.protocol.ResponderPush.Reminder.Kind.SHIFT_BEGINS;
import static fi.tagi.protocol.ResponderPush.Reminder.Kind.SHIFT_ENDS;
import static fi.tagi.protocol.ResponderPush.Reminder.Kind.WINDOW_ENDS;
import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.schedule.Weeks.window;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.ResponderPush.Reminder;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Weeks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * 24 March 2027 is a Wednesday: professionals from 12 to 16, experts from 17 to 20. Aino is a
 * professional with a shift from 13 to 15.30.
 */
class RemindersTest {
  private static final UUID AINO = new UUID(0, 1);
  private static final UUID OSSI = new UUID(0, 2);
  private static final String LINE = "nuoret";

  private Instant now = at("12:30");
  private final MemoryLines lines = MemoryLines.of(Weeks.afternoons());
  private final TestShifts shifts = new TestShifts();
  private final Responders responders =
      id ->
          Optional.of(
              new Responder(
                  id,
                  "Aino",
                  Set.of(id.equals(AINO) ? PROFESSIONAL : EXPERT),
                  Set.of(Language.FI),
                  2));
  private final Duty duty = new Duty(new MemorySwitches(), responders, lines, shifts, () -> now);
  private final List<Reminder> told = new ArrayList<>();
  private Reminders reminders = start();

  RemindersTest() {
    shifts.plan(AINO, LINE, at("13:00"), at("15:30"));
  }

  private Reminders start() {
    return new Reminders(lines, shifts, duty, (person, reminder) -> told.add(reminder));
  }

  private static Instant at(String time) {
    return helsinki("2027-03-24T" + time);
  }

  private List<Reminder> toldAt(String time, UUID... people) {
    now = at(time);
    told.clear();
    reminders.look(List.of(people), now);
    return List.copyOf(told);
  }

  @Test
  void aShiftThatBeginsWithoutThemIsToldOnce() {
    assertThat(toldAt("12:59:59.999999", AINO)).isEmpty();
    assertThat(toldAt("13:00", AINO))
        .containsExactly(new Reminder(SHIFT_BEGINS, LINE, at("13:00")));
    assertThat(toldAt("13:00:01", AINO)).isEmpty();
    assertThat(toldAt("13:05", AINO)).isEmpty();
  }

  @Test
  void whoOpensTheirConsoleLateIsToldToo() {
    assertThat(toldAt("13:00")).as("no console is open").isEmpty();
    assertThat(toldAt("13:09", AINO))
        .containsExactly(new Reminder(SHIFT_BEGINS, LINE, at("13:00")));
    assertThat(toldAt("13:10", OSSI)).as("it is not their shift").isEmpty();
  }

  @Test
  void aShiftThatBeganLongAgoIsNotTold() {
    assertThat(toldAt("13:10:00.000001", AINO)).isEmpty();
  }

  @Test
  void whoIsOnDutyAlreadyIsNotToldOfTheBeginning() {
    duty.goOnDuty(AINO);
    assertThat(toldAt("13:00", AINO)).isEmpty();
  }

  @Test
  void theEndOfAShiftIsToldTenMinutesBeforeOnDutyOrNot() {
    assertThat(toldAt("15:19:59.999999", AINO)).isEmpty();
    assertThat(toldAt("15:20", AINO)).containsExactly(new Reminder(SHIFT_ENDS, LINE, at("15:30")));
    assertThat(toldAt("15:29:59", AINO)).isEmpty();
    assertThat(toldAt("15:30", AINO)).isEmpty();
  }

  @Test
  void theEndOfTheWindowIsToldToThoseOnDutyOnly() {
    duty.goOnDuty(AINO);
    assertThat(toldAt("15:49:59.999999", AINO)).isEmpty();
    assertThat(toldAt("15:50", AINO, OSSI))
        .containsExactly(new Reminder(WINDOW_ENDS, LINE, at("16:00")));
    assertThat(toldAt("15:55", AINO)).isEmpty();

    now = at("18:00");
    assertThat(toldAt("19:50", OSSI)).as("off duty").isEmpty();
  }

  @Test
  void theEndOfAWindowIsNoneWhereAnotherTakesOverAndTheLineIsTheOneThatEndsLast() {
    lines.save(MemoryLines.named(lines.all().getFirst(), "huoltajat"));
    lines.save(MemoryLines.named(lines.all().getFirst(), "vanhemmat"));
    lines.saveWindows(
        "huoltajat", List.of(window(DayOfWeek.WEDNESDAY, "15:00-16:05", PROFESSIONAL)));
    lines.saveWindows(
        "vanhemmat", List.of(window(DayOfWeek.WEDNESDAY, "16:05-17:00", PROFESSIONAL)));
    duty.goOnDuty(AINO);
    assertThat(toldAt("15:50", AINO)).isEmpty();
    assertThat(toldAt("15:55", AINO)).isEmpty();
    assertThat(toldAt("16:50", AINO))
        .containsExactly(new Reminder(WINDOW_ENDS, "vanhemmat", at("17:00")));

    lines.saveWindows(
        "vanhemmat", List.of(window(DayOfWeek.WEDNESDAY, "16:55-17:00", PROFESSIONAL)));
    lines.saveWindows(
        "huoltajat", List.of(window(DayOfWeek.WEDNESDAY, "15:00-16:57", PROFESSIONAL)));
    reminders = start();
    assertThat(toldAt("16:51", AINO))
        .as("still open now is another line")
        .containsExactly(new Reminder(WINDOW_ENDS, "vanhemmat", at("17:00")));
  }

  @Test
  void aConsoleThatComesBackIsNotToldAgainButAfterARestartPerhapsOnceMore() {
    assertThat(toldAt("13:00", AINO)).hasSize(1);
    assertThat(toldAt("13:00:10")).as("its console is gone").isEmpty();
    assertThat(toldAt("13:00:20", AINO)).isEmpty();
    reminders = start();
    assertThat(toldAt("13:00:30", AINO))
        .containsExactly(new Reminder(SHIFT_BEGINS, LINE, at("13:00")));
  }

  @Test
  void theNextDayIsToldAnew() {
    shifts.plan(AINO, LINE, helsinki("2027-03-25T13:00"), helsinki("2027-03-25T15:30"));
    assertThat(toldAt("13:00", AINO)).hasSize(1);
    now = helsinki("2027-03-25T13:00");
    told.clear();
    reminders.look(List.of(AINO), now);
    assertThat(told).containsExactly(new Reminder(SHIFT_BEGINS, LINE, now));
  }
}
