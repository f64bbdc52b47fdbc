package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** The managers' view of shifts. */
final class ShiftsPage {
  private final ManagePage manage;
  private final Page page;
  private final Words words;

  private ShiftsPage(ManagePage manage) {
    this.manage = manage;
    this.page = manage.page();
    this.words = manage.words();
  }

  /** A manager who signs in and goes there. */
  static ShiftsPage of(ManagePage manage, String name) {
    ShiftsPage shifts = new ShiftsPage(manage.signsInAs(name).goesTo("shifts"));
    assertThat(shifts.week()).isVisible();
    return shifts;
  }

  Words words() {
    return words;
  }

  Page page() {
    return page;
  }

  private Locator week() {
    return page.locator(".shift-week");
  }

  /** Makes a shift on this day; every so many weeks, or once where that is empty. By keyboard. */
  void adds(LocalDate day, String starts, String ends, String weeks) {
    page.locator(".week-choice .primary").press("Enter");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel(words.say("shift.day"), exact()).fill(day.toString());
    dialog.getByLabel(words.say("week.starts"), exact()).fill(starts);
    dialog.getByLabel(words.say("week.ends"), exact()).fill(ends);
    if (!weeks.isEmpty()) {
      dialog.getByLabel(words.say("shift.repeats"), exact()).selectOption(weeks);
    }
    dialog.getByLabel(words.say("week.ends"), exact()).press("Enter");
    assertThat(dialog).isHidden();
    manage.sees("shift.planned");
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  /** Looks at the week of this day, which has one open shift and no other. */
  void seesOneOpenShift(LocalDate day) {
    assertThat(list(day)).isVisible();
    assertThat(week().locator(".block[data-kind=open]")).hasCount(1);
  }

  private Locator list(LocalDate day) {
    return page.locator("[aria-labelledby=shifts-" + day + "]");
  }

  private Locator shift(LocalDate day) {
    return list(day).locator("li:not([data-kind=gap])");
  }

  void seesShift(LocalDate day, String hours, String whose) {
    assertThat(shift(day)).hasCount(1);
    assertThat(shift(day)).containsText(hours);
    assertThat(shift(day).locator("strong")).hasText(whose);
  }

  void seesNoShift(LocalDate day) {
    assertThat(list(day)).isVisible();
    assertThat(shift(day)).hasCount(0);
  }

  void goesOn() {
    manage.press("shifts.next");
  }

  void goesBack() {
    manage.press("shifts.previous");
  }

  /** Goes to another week and back, so that everything is asked for again. */
  void looksAgain(LocalDate day) {
    goesOn();
    goesBack();
    assertThat(list(day)).isVisible();
  }

  void opensShift(LocalDate day) {
    shift(day).getByRole(AriaRole.BUTTON).press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
  }

  /** Gives the shift that is open in the dialog to this person, on this day only. */
  void givesTo(String name) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog
        .getByLabel(words.say("shift.person"), exact())
        .selectOption(new SelectOption().setLabel(name + " Oikeanimi (" + name + ")"));
    dialog.getByLabel(words.say("week.ends"), exact()).press("Enter");
    assertThat(dialog).isHidden();
    manage.sees("shift.saved");
  }

  /** Ends the rule of the shift that is open in the dialog. */
  void endsFromHere() {
    page.getByLabel(words.say("shift.scope.from_here")).press("Space");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.say("shift.stop.from_here")))
        .press("Enter");
    Locator sure =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(words.say("shift.stop.sure")).setExact(true));
    assertThat(sure).isFocused();
    page.keyboard().press("Enter");
    manage.sees("shift.stopped.from_here");
  }

  /** Tries a shift at night, when the line is closed, and reads why not at the field. */
  void isRefusedOutsideTheWindow(LocalDate day) {
    page.locator(".week-choice .primary").press("Enter");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel(words.say("shift.day"), exact()).fill(day.toString());
    dialog.getByLabel(words.say("week.starts"), exact()).fill("2");
    dialog.getByLabel(words.say("week.ends"), exact()).fill("4");
    dialog.getByLabel(words.say("week.ends"), exact()).press("Enter");
    assertThat(dialog.getByText(words.say("wrong.outside_window"))).isVisible();
    assertThat(dialog.getByLabel(words.say("week.starts"), exact())).isFocused();
  }
}
