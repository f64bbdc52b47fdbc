package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;

/** Somebody's own shifts, in the console. */
final class OwnShiftsPage {
  /** Presses the button of the first open shift at an instant, by the clock that all share. */
  private static final String PRESS_AT =
      """
      (at) => {
        const look = () => (Date.now() < at ? setTimeout(look) : document.querySelector('[id^=take-]').click());
        look();
      }
      """;

  private final ConsolePage console;
  private final Page page;
  private final Words words;

  OwnShiftsPage(ConsolePage console, Words words) {
    this.console = console;
    this.page = console.page();
    this.words = words;
  }

  Page page() {
    return page;
  }

  String alias() {
    return console.alias();
  }

  OwnShiftsPage opens() {
    console.press("shifts.title");
    assertThat(dialog()).isVisible();
    return this;
  }

  /** Closes the dialog and opens it, which asks for everything again. */
  void opensAgain() {
    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
    opens();
  }

  private Locator dialog() {
    return page.locator("dialog[aria-labelledby=shifts-title]");
  }

  private Locator rows(String part) {
    return page.locator("[aria-labelledby=shifts-" + part + "] li");
  }

  void seesOpen(int count) {
    assertThat(page.locator("#shifts-open")).isVisible();
    assertThat(rows("open")).hasCount(count);
  }

  void seesMine(int count) {
    assertThat(page.locator("#shifts-mine")).isVisible();
    assertThat(rows("mine")).hasCount(count);
  }

  /** Will press the button of the first open shift at this instant. */
  void takesAt(Instant instant) {
    page.evaluate(PRESS_AT, (double) instant.toEpochMilli());
  }

  void takes() {
    press("shifts.take");
    assertThat(said()).hasText(words.with("shifts.taken"));
  }

  /** Whether the shift was taken, once it is known. */
  boolean took() {
    assertThat(said()).not().isEmpty();
    return words.with("shifts.taken").matcher(said().innerText()).matches();
  }

  private Locator said() {
    return page.locator("dialog[aria-labelledby=shifts-title] .told");
  }

  void isToldThatItWasTakenBy(OwnShiftsPage other) {
    assertThat(said()).hasText(words.with("shifts.lost", "alias", other.alias()));
    assertThat(said()).isFocused();
  }

  void offersTo(OwnShiftsPage other) {
    press("shifts.swap");
    assertThat(page.getByLabel(words.say("shifts.swap.to"))).isFocused();
    page.getByLabel(words.say("shifts.swap.to")).selectOption(other.alias());
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(said()).hasText(words.with("shifts.offered"));
    assertThat(rows("mine")).containsText(words.with("shifts.offered.to", "alias", other.alias()));
  }

  void accepts() {
    assertThat(rows("offers")).hasCount(1);
    press("shifts.accept");
    assertThat(said()).hasText(words.with("shifts.accept.done"));
    assertThat(rows("offers")).hasCount(0);
  }

  /** Reads that the list may be old, and what to do. */
  void isToldThatNothingCanBeFetched() {
    assertThat(dialog().getByText(words.say("shifts.failed"))).isVisible();
  }

  void triesAgain() {
    press("shifts.again");
    assertThat(dialog().getByText(words.say("shifts.failed"))).isHidden();
  }

  /** Makes the calendar link and gives its address. */
  String makesLink() {
    press("shifts.link.make");
    return page.getByLabel(words.say("shifts.link.label")).inputValue();
  }

  void revokesLink() {
    press("shifts.link.revoke");
    assertThat(said()).hasText(words.say("shifts.link.revoked"));
  }

  private void press(String key) {
    Pattern name = Pattern.compile("^" + words.with(key).pattern());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }
}
