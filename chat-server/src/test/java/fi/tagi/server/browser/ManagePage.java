package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
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

  /** The managers' page, with nobody signed in. */
  static ManagePage of(BrowserContext context, URI server, Words words) {
    Page page = context.newPage();
    page.navigate(server + "/manage");
    return new ManagePage(page, words);
  }

  Page page() {
    return page;
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

  /** The export of this month up to today, as the browser saves it. */
  String downloadsTheExport() throws IOException {
    Download download = page.waitForDownload(() -> press("exports.download"));
    assertThat(page.getByText(words.with("exports.done"))).isVisible();
    return Files.readString(download.path());
  }

  /** Reads these words somewhere on the page. */
  void sees(String key, String... values) {
    assertThat(page.getByText(words.with(key, values)).first()).isVisible();
  }

  /** Presses the button with the words of this key. */
  void press(String key) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.with(key)))
        .first()
        .click();
  }
}
