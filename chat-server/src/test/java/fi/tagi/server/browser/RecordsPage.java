package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The closed contacts of a responder, or those of a line's day for a manager. */
final class RecordsPage {
  private final Page page;
  private final Words words;

  private RecordsPage(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** A responder looks at their own. */
  static RecordsPage of(ConsolePage console, Words words) {
    console.press("records.own");
    return new RecordsPage(console.page(), words);
  }

  /** A manager looks at today's. */
  static RecordsPage of(ManagePage manager) {
    return new RecordsPage(manager.goesTo("records").page(), manager.words());
  }

  Page page() {
    return page;
  }

  private Locator records() {
    return page.locator(".records");
  }

  private Locator rows() {
    return records().locator(".record-rows li");
  }

  /** There are so many, the first with these words. */
  void lists(int count, String... texts) {
    assertThat(rows()).hasCount(count);
    for (String text : texts) {
      assertThat(rows().first()).containsText(text);
    }
  }

  RecordsPage opens() {
    rows().first().getByRole(AriaRole.BUTTON).click();
    assertThat(records().locator(".coding-history li").first()).isVisible();
    return this;
  }

  /** The newest step has these words, of so many steps. */
  void hasSteps(int count, String... texts) {
    Locator steps = records().locator(".coding-history > li");
    assertThat(steps).hasCount(count);
    for (String text : texts) {
      assertThat(steps.first()).containsText(text);
    }
  }

  RecordsPage corrects() {
    press("records.correct");
    assertThat(form().getByRole(AriaRole.RADIO).first()).isVisible();
    return this;
  }

  private Locator form() {
    return records().locator("form.correction");
  }

  /** Chooses what has these words. */
  RecordsPage chooses(String text) {
    form().getByText(text, new Locator.GetByTextOptions().setExact(true)).click();
    return this;
  }

  /** Chooses a reason. */
  RecordsPage because(String reason) {
    return chooses(words.say("reason." + reason));
  }

  void saves() {
    press("correction.save");
  }

  /** Corrects it without touching the mouse. */
  void correctsByKeyboard(String disposition, String reason) {
    Locator first = form().getByRole(AriaRole.RADIO).first();
    assertThat(form().getByRole(AriaRole.RADIO).and(page.locator(":focus"))).hasCount(1);
    first.press(disposition);
    Locator why = form().locator("[data-choice=reason]").getByRole(AriaRole.RADIO);
    for (int presses = 0; presses < 30 && !isFocusedIn(why); presses++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press(reason);
    page.keyboard().press("Enter");
  }

  private static boolean isFocusedIn(Locator radios) {
    return radios.all().stream()
        .anyMatch(
            radio -> Boolean.TRUE.equals(radio.evaluate("it => it === document.activeElement")));
  }

  void goesBack() {
    press("records.back");
  }

  void press(String key) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.with(key)))
        .last()
        .click();
  }

  /** Reads these words somewhere on the page. */
  void sees(String key, String... values) {
    assertThat(page.getByText(words.with(key, values)).last()).isVisible();
  }
}
