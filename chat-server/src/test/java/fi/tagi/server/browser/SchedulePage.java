package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The managers' schedule editor. */
final class SchedulePage {
  private static final double DAY_HOURS = 24;
  private static final Mouse.MoveOptions SLOWLY = new Mouse.MoveOptions().setSteps(5);

  private final ManagePage manage;
  private final Page page;
  private final Words words;

  private SchedulePage(ManagePage manage, Words words) {
    this.manage = manage;
    this.page = manage.page();
    this.words = words;
  }

  /** A manager who signs in and goes there. */
  static SchedulePage of(ManagePage manage, Words words, String name) {
    SchedulePage schedule = new SchedulePage(manage.signsInAs(name).goesTo("schedule"), words);
    schedule.isChecked();
    return schedule;
  }

  Page page() {
    return page;
  }

  /** The server has said what would come of what is on the page. */
  void isChecked() {
    assertThat(page.locator(".meeting").first()).isVisible();
  }

  private Locator track(int weekday) {
    return page.locator(".planner .track[data-day='" + weekday + "']");
  }

  /** A window's block, where it begins. */
  private Locator block(int weekday, String time) {
    return track(weekday)
        .locator(".block:not([data-continued])")
        .filter(new Locator.FilterOptions().setHasText(time));
  }

  /** Draws on a day from one hour to another, by pointer; the form asks who answers. */
  SchedulePage draws(int weekday, double from, double to) {
    BoundingBox box = boxOf(track(weekday));
    drags(box.x + box.width / 2, y(box, from) + 1, box.x + box.width / 2, y(box, to));
    assertThat(dialog()).isVisible();
    return this;
  }

  /** Draws on a day by a finger that holds still first. */
  SchedulePage drawsByFinger(int weekday, double from, double to) {
    BoundingBox box = boxOf(track(weekday));
    double middle = box.x + box.width / 2;
    Finger finger = new Finger(page).presses(middle, y(box, from) + 1);
    assertThat(page.locator(".planner[data-dragging]")).isVisible();
    finger.drawsTo(middle, y(box, to)).lifts();
    assertThat(dialog()).isVisible();
    return this;
  }

  /** Drags the end of the first window of a day to this hour of a day. */
  void stretches(int weekday, String time, int toWeekday, double hour) {
    BoundingBox edge =
        boxOf(
            page.locator(".edge[data-edge=end][data-window='" + idOf(weekday, time) + "']").last());
    BoundingBox to = boxOf(track(toWeekday));
    drags(edge.x + edge.width / 2, edge.y + edge.height / 2, to.x + to.width / 2, y(to, hour));
  }

  /** Drags a window to the same hours of another day. */
  void carries(int weekday, String time, int toWeekday) {
    BoundingBox from = boxOf(block(weekday, time));
    BoundingBox to = boxOf(track(toWeekday));
    double middle = from.y + from.height / 2;
    drags(from.x + from.width / 2, middle, to.x + to.width / 2, middle);
  }

  private void drags(double fromX, double fromY, double toX, double toY) {
    page.mouse().move(fromX, fromY);
    page.mouse().down();
    page.mouse().move(toX, toY, SLOWLY);
    page.mouse().up();
  }

  private static BoundingBox boxOf(Locator place) {
    place.scrollIntoViewIfNeeded();
    return place.boundingBox();
  }

  private static double y(BoundingBox track, double hour) {
    return track.y + track.height * hour / DAY_HOURS;
  }

  private String idOf(int weekday, String time) {
    return String.valueOf(block(weekday, time).getAttribute("data-window"));
  }

  /** Presses keys on a window, as often as they are named. */
  void pressesKeys(int weekday, String time, String... keys) {
    block(weekday, time).focus();
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** The window of these times has the focus. */
  void isAt(int weekday, String time) {
    assertThat(block(weekday, time)).isFocused();
  }

  void seesWindow(int weekday, String time, String role) {
    assertThat(block(weekday, time)).hasCount(1);
    assertThat(block(weekday, time)).containsText(words.with("roles." + role));
  }

  void seesNoWindow(int weekday, String time) {
    assertThat(block(weekday, time)).hasCount(0);
  }

  /** Sees what of a window goes on after midnight. */
  void seesContinued(int weekday, String time) {
    assertThat(
            track(weekday)
                .locator(".block[data-continued]")
                .filter(new Locator.FilterOptions().setHasText(time)))
        .isVisible();
  }

  /** Is told what a key or the pointer did; the same words are announced. */
  void isTold(String key, String... values) {
    assertThat(page.locator(".said[role=status]")).hasText(words.with(key, values));
  }

  private Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** Opens the form for a new window by the button for it, by keyboard. */
  SchedulePage adds() {
    page.locator(".weekly > .title-row .button").press("Enter");
    assertThat(dialog()).isVisible();
    return this;
  }

  /** Opens a window's form by keyboard. */
  SchedulePage opensWindow(int weekday, String time) {
    block(weekday, time).press("Enter");
    assertThat(dialog()).isVisible();
    return this;
  }

  /** Writes into the form's field of this label. */
  SchedulePage writes(String key, String text) {
    dialog().getByLabel(words.say(key), new Locator.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  /** Ticks the form's boxes of these values. */
  SchedulePage ticks(String... values) {
    for (String value : values) {
      dialog().locator("input[value='" + value + "']").check();
    }
    return this;
  }

  /** Takes the form's box of this value away. */
  SchedulePage unticks(String value) {
    dialog().locator("input[value='" + value + "']").uncheck();
    return this;
  }

  /** The server has nothing against the form, and it closes. */
  void applies() {
    dialog().locator("[type=submit]").click();
    assertThat(dialog()).isHidden();
  }

  /** The form stays, and says so at the field of this label. */
  void isRefused(String label, String fault) {
    dialog().locator("[type=submit]").click();
    assertThat(dialog().getByText(words.say(fault)).first()).isVisible();
    assertThat(
            dialog().getByLabel(words.say(label), new Locator.GetByLabelOptions().setExact(true)))
        .hasAttribute("aria-invalid", "true");
  }

  /** Goes to another view of the schedule. */
  SchedulePage looksAt(String view) {
    page.locator("#tab-" + view).click();
    return this;
  }

  /** The date in the calendar of the month that is shown. */
  private Locator date(LocalDate date) {
    return page.locator("[data-date='" + date + "']");
  }

  /** Goes by arrows to a later date, into other months too, and opens it. */
  SchedulePage goesTo(LocalDate date) {
    Locator current = page.locator(".month [tabindex='0']");
    current.focus();
    long days = ChronoUnit.DAYS.between(LocalDate.parse(current.getAttribute("data-date")), date);
    for (long week = 0; week < days / 7; week++) {
      page.keyboard().press("ArrowDown");
    }
    for (long day = 0; day < days % 7; day++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(date(date)).isFocused();
    page.keyboard().press("Enter");
    assertThat(dialog()).isVisible();
    return this;
  }

  /** Chooses what the exception of the open form does. */
  SchedulePage chooses(String kind) {
    dialog().getByLabel(words.say("exception." + kind)).check();
    return this;
  }

  /** Writes what visitors are told, in each language. */
  SchedulePage tellsVisitors(Map<String, String> texts) {
    dialog()
        .getByText(words.say("exception.text"), new Locator.GetByTextOptions().setExact(true))
        .click();
    texts.forEach((language, text) -> writes("language.in." + language, text));
    return this;
  }

  /** Sees a date marked by this word, with these hours. */
  void seesMarked(LocalDate date, String mark, String hours) {
    assertThat(date(date)).containsText(words.say("mark." + mark));
    assertThat(date(date)).containsText(hours);
  }

  /** Decides a holiday. */
  void decides(String holiday, String rule) {
    page.locator("#holiday-" + holiday).selectOption(rule);
  }

  /** Asks what a visitor meets at a local time. */
  void previews(LocalDate date, String time) {
    page.getByLabel(words.say("preview.date"), new Page.GetByLabelOptions().setExact(true))
        .fill(date.toString());
    Locator clock =
        page.getByLabel(words.say("preview.time"), new Page.GetByLabelOptions().setExact(true));
    clock.fill(time);
    clock.press("Enter");
    assertThat(page.locator(".meets .when")).containsText(time);
  }

  /** Reads what a visitor meets, by the draft or by what is saved. */
  void meets(String which, String state, String... facts) {
    Locator meeting = page.locator(".meeting[data-of='preview." + which + "']");
    assertThat(meeting.locator(".state")).hasText(words.say("preview." + state));
    List.of(facts).forEach(fact -> assertThat(meeting).containsText(fact));
  }

  /** Reads a problem, alone or among several of its kind. */
  void hasProblem(String key, String... values) {
    assertThat(problem(key, values)).not().hasCount(0);
  }

  void hasNoProblem(String key, String... values) {
    assertThat(problem(key, values)).hasCount(0);
  }

  private Locator problem(String key, String... values) {
    return page.locator(".problem-list li, .problem-list summary")
        .filter(new Locator.FilterOptions().setHasText(words.with("problem." + key, values)));
  }

  /** Opens every list of problems. */
  void opensProblems() {
    page.locator(".problem-list summary").all().forEach(Locator::click);
  }

  /** Follows a problem to its place. */
  void follows(String key, String... values) {
    problem(key, values).first().getByRole(AriaRole.BUTTON).click();
  }

  void hasUnsavedChanges(boolean any) {
    assertThat(page.locator(".save-bar .state"))
        .containsText(words.say(any ? "schedule.changed" : "schedule.same"));
  }

  SchedulePage saves() {
    page.locator(".schedule > .save-bar .primary").click();
    return this;
  }

  /** Is told that it is saved and holds. */
  void isSaved() {
    assertThat(page.getByText(words.say("schedule.saved"))).isVisible();
  }

  /** Is told who was first. */
  void isStale(String who) {
    assertThat(page.locator(".stale [role=alert]"))
        .containsText(words.with("stale.who", "name", who));
    assertThat(page.locator(".stale [role=alert]")).containsText(words.say("stale.text"));
  }

  /** Is told that the server itself was first. */
  void isChangedByTheServer() {
    assertThat(page.locator(".stale [role=alert]")).containsText(words.with("stale.operator"));
  }

  /** Reads what the other changed. */
  void looksWhatChanged(String sentence) {
    manage.press("stale.look");
    assertThat(page.locator(".stale .changes")).containsText(sentence);
  }

  void press(String key, String... values) {
    manage.press(key, values);
  }

  /** Reads these words somewhere on the page. */
  void sees(String key) {
    manage.sees(key);
  }

  /** Tries to go to another section. */
  void leaves() {
    manage.goesTo("today");
  }
}
