package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import fi.tagi.server.access.AccountRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schedule is made by pointer and by keyboard, looked at before it is saved, and heard of. */
class ScheduleEditorInTheBrowserTest extends Story {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final String NEWEST_OF_THE_TRAIL =
      "() => fetch('/v1/audit').then((answer) => answer.json()).then((page) => page.entries[0])";

  private static final int TUESDAY = 2;
  private static final int WEDNESDAY = 3;
  private static final int THURSDAY = 4;
  private static final int FRIDAY = 5;
  private static final int SATURDAY = 6;

  private UUID marja;

  @BeforeEach
  void begin() throws Exception {
    scene.server().closes();
    marja = scene.server().person("Marja", AccountRole.MANAGER);
  }

  @Test
  void aWeekIsMadeByPointerAndByKeyboard() {
    SchedulePage week = scene.schedule("Marja");
    week.draws(TUESDAY, 18, 20).ticks("expert").applies();
    week.seesWindow(TUESDAY, "18.00–20.00", "expert");
    week.isTold("window.added");
    week.isAt(TUESDAY, "18.00–20.00");

    week.pressesKeys(TUESDAY, "18.00–20.00", "ArrowDown", "Shift+ArrowDown", "ArrowRight");
    week.seesWindow(WEDNESDAY, "18.15–20.30", "expert");
    week.isAt(WEDNESDAY, "18.15–20.30");
    week.isTold("window.changed");

    week.stretches(WEDNESDAY, "18.15–20.30", THURSDAY, 2);
    week.seesWindow(WEDNESDAY, "18.15–02.00", "expert");
    week.seesContinued(THURSDAY, "18.15–02.00");
    week.stretches(WEDNESDAY, "18.15–02.00", THURSDAY, 3.25);
    week.carries(WEDNESDAY, "18.15–03.15", FRIDAY);
    week.seesWindow(FRIDAY, "18.15–03.15", "expert");
    week.seesContinued(SATURDAY, "18.15–03.15");

    week.pressesKeys(FRIDAY, "18.15–03.15", "Delete");
    week.isTold("window.removed");
    week.seesNoWindow(FRIDAY, "18.15");
    week.press("schedule.undo");
    week.seesWindow(FRIDAY, "18.15–03.15", "expert");

    week.opensWindow(FRIDAY, "18.15–03.15").writes("week.ends", "kolme");
    week.isRefused("week.ends", "wrong.not_a_time");
    week.writes("week.ends", "3").writes("window.validFrom", "2027-01-08");
    week.writes("window.validUntil", "2027-01-07");
    week.isRefused("window.validUntil", "wrong.before_from");
    week.writes("window.validUntil", "2027-05-28").applies();
    week.seesWindow(FRIDAY, "18.15–03.00", "expert");
    week.hasUnsavedChanges(true);
    week.press("schedule.discard");
    week.seesNoWindow(FRIDAY, "18.15");
    week.hasUnsavedChanges(false);
  }

  @Test
  void aWeekIsMadeByAFingerToo() {
    SchedulePage week = scene.schedule("Marja");
    week.drawsByFinger(FRIDAY, 9, 11.5).ticks("professional").applies();
    week.seesWindow(FRIDAY, "09.00–11.30", "professional");
  }

  @Test
  void aChangeTakesHoldOnEveryPageAtOnceAndIsInTheTrail() throws Exception {
    VisitorPage visitor = scene.visitor().opensTheChat();
    visitor.sees("closed");
    ConsolePage aino = scene.professional("Aino");
    aino.sees("waiting.outside");
    SchedulePage week = scene.schedule("Marja");
    week.draws(TUESDAY, 18, 20).ticks("expert").applies();
    week.adds().ticks("1", "2", "3", "4", "5", "6", "7", "professional");
    week.writes("week.starts", "0").writes("week.ends", "24").applies();
    week.hasProblem("nobody", "role", "kokemusasiantuntija");
    week.hasUnsavedChanges(true);
    visitor.sees("closed");

    week.saves().isSaved();

    week.hasUnsavedChanges(false);
    visitor.sees("lobby");
    aino.sees("waiting.offDuty");
    Map<?, ?> entry = (Map<?, ?>) week.page().evaluate(NEWEST_OF_THE_TRAIL);
    assertThat(entry.get("kind")).isEqualTo("schedule_changed");
    assertThat(entry.get("subject")).isEqualTo(LiveServer.LINE);
    assertThat(entry.get("account")).isEqualTo(marja.toString());
    assertThat(entry.get("before"))
        .asInstanceOf(MAP)
        .extractingByKey("windows", list(Object.class))
        .isEmpty();
    assertThat(entry.get("after"))
        .asInstanceOf(MAP)
        .extractingByKey("windows", list(Object.class))
        .hasSize(8);
  }

  @Test
  void anExceptionIsMadeOnTheCalendarAndMetBeforeItIsSaved() {
    scene.server().opensDaily("12:00", "16:00");
    LocalDate date = LocalDate.now(ZONE).plusDays(10);
    SchedulePage schedule = scene.schedule("Marja");
    schedule.looksAt("dates").goesTo(date).chooses("replaced");
    schedule.isRefused("week.starts", "wrong.not_a_time");
    schedule.writes("week.starts", "22").writes("week.ends", "2").ticks("expert");
    schedule.tellsVisitors(
        Map.of("fi", "Tänään myöhään.", "sv", "Sent i dag.", "en", "Late today."));
    schedule.applies();
    schedule.seesMarked(date, "replaced", "22.00–02.00");

    schedule.previews(date.plusDays(1), "01.30");
    schedule.meets("draft", "open", "02.00", "Sent i dag.");
    schedule.meets("saved", "closed", "12.00");
    schedule.saves().isSaved();
    schedule.meets("saved", "open", "02.00", "Tänään myöhään.");

    schedule.looksAt("dates").goesTo(date).chooses("closed").applies();
    schedule.seesMarked(date, "closed", "");
    schedule.meets("draft", "closed", "12.00");
  }

  @Test
  void problemsAreToldBeforeSavingAndLeadToTheirPlaces() throws Exception {
    scene.server().person("Sointu", AccountRole.EXPERT);
    SchedulePage schedule = scene.schedule("Marja");
    schedule.hasProblem("holiday_undecided.many", "count", "15");
    for (String[] times : List.of(new String[] {"18", "18.45"}, new String[] {"18.50", "20"})) {
      schedule.adds().ticks("6", "expert").unticks("1");
      schedule.writes("week.starts", times[0]).writes("week.ends", times[1]).applies();
    }
    schedule.hasProblem("gap", "count", "5");
    schedule.looksAt("holidays").press("holidays.closeAll");
    schedule.hasNoProblem("holiday_undecided.many");
    schedule.follows("gap", "count", "5");
    schedule.isAt(SATURDAY, "18.00–18.45");
    schedule.pressesKeys(SATURDAY, "18.00–18.45", "Shift+ArrowDown");
    schedule.hasNoProblem("gap");
    schedule.hasProblem("overlap", "role", "kokemusasiantuntija");
    schedule.looksAt("holidays").decides("may_day", "undecided");
    schedule.hasProblem("holiday_undecided", "place", "Vappu");

    schedule.saves().isSaved();
    schedule.hasProblem("overlap", "role", "kokemusasiantuntija");
  }

  @Test
  void whoeverIsSecondIsToldWhoWasFirstAndNothingIsLostByLeaving() throws Exception {
    scene.server().person("Lumi", AccountRole.MANAGER);
    scene.server().opensDaily("12:00", "16:00");
    SchedulePage first = scene.schedule("Marja");
    SchedulePage second = scene.schedule("Lumi");
    first.pressesKeys(TUESDAY, "12.00–16.00", "Shift+ArrowDown");
    first.saves().isSaved();
    second.pressesKeys(FRIDAY, "12.00–16.00", "Delete");
    List<String> asked = new ArrayList<>();
    second
        .page()
        .onceDialog(question -> {
          asked.add(question.message());
          question.dismiss();
        });
    second.leaves();
    second.page().waitForCondition(() -> !asked.isEmpty());
    assertThat(asked).hasSize(1);
    second.seesNoWindow(FRIDAY, "12.00–16.00");

    second.saves().isStale("Marja Oikeanimi");
    second.looksWhatChanged("Tiistai 12.00–16.15");
    second.press("stale.keepMine");
    second.saves().isSaved();
    second.seesWindow(TUESDAY, "12.00–16.00", "both");

    first.pressesKeys(THURSDAY, "12.00–16.00", "Delete");
    first.saves().isStale("Lumi Oikeanimi");
    first.press("stale.takeTheirs");
    first.seesNoWindow(FRIDAY, "12.00–16.00");
    first.seesWindow(THURSDAY, "12.00–16.00", "both");
    first.hasUnsavedChanges(false);
  }
}
