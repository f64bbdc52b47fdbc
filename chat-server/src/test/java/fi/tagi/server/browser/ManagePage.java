package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** A manager. */
final class ManagePage {
  private final Page page;
  private final Words words;

  private ManagePage(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** A page of theirs at this address. */
  static ManagePage at(BrowserContext context, String address, Words words) {
    Page page = context.newPage();
    page.navigate(address);
    return new ManagePage(page, words);
  }

  Page page() {
    return page;
  }

  /** What the page says. */
  Words words() {
    return words;
  }

  ManagePage signsInAs(String name) {
    page.getByLabel(words.say("signIn.name")).fill(name);
    page.getByLabel(words.say("signIn.password")).fill(LiveServer.PASSWORD);
    press("signIn.submit");
    return this;
  }

  /** Goes to a section by its link. */
  ManagePage goesTo(String section) {
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(words.say("section." + section)).setExact(true))
        .click();
    return this;
  }

  /** Reads this number of today in the table. */
  void reads(String number, String value) {
    Pattern name = Pattern.compile("^" + words.with("number." + number) + " ");
    Locator row = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    assertThat(row.locator("td")).hasText(value);
  }

  /** The hours of this month up to today, as a text that the browser saves. */
  String downloadsTheExport() throws IOException {
    return new String(downloads("hours", "csv"), StandardCharsets.UTF_8);
  }

  /** This export of this month up to today, as the browser saves it. */
  byte[] downloads(String kind, String format) throws IOException {
    chooses("exports.kind." + kind).chooses("exports.format." + format);
    Download download = page.waitForDownload(() -> press("exports.download"));
    assertThat(page.getByText(words.with("exports.done"))).isVisible();
    assertThat(page.getByText(download.suggestedFilename())).isVisible();
    return Files.readAllBytes(download.path());
  }

  /** Chooses the one of several that has these words. */
  ManagePage chooses(String key) {
    page.getByRole(
            AriaRole.RADIO, new Page.GetByRoleOptions().setName(words.say(key)).setExact(true))
        .check();
    return this;
  }

  /** Writes into the first field of this label. */
  ManagePage fills(String key, String text) {
    page.getByLabel(words.say(key), new Page.GetByLabelOptions().setExact(true)).first().fill(text);
    return this;
  }

  /** Has this in the first field of this label. */
  void has(String key, String text) {
    Page.GetByLabelOptions exact = new Page.GetByLabelOptions().setExact(true);
    assertThat(page.getByLabel(words.say(key), exact).first()).hasValue(text);
  }

  /** Ticks the box of these words. */
  ManagePage checks(String key) {
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(words.say(key))).check();
    return this;
  }

  /** Chooses the line of this name. */
  ManagePage looksAt(String line) {
    page.getByLabel(words.say("lineChoice")).selectOption(new SelectOption().setLabel(line));
    return this;
  }

  /** Reads these words somewhere on the page. */
  void sees(String key, String... values) {
    assertThat(page.getByText(words.with(key, values)).first()).isVisible();
  }

  /** Presses the button with the words of this key, and these values. */
  void press(String key, String... values) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.with(key, values)))
        .first()
        .click();
  }
}
