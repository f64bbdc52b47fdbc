package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A site gives the chat's button its own colours, and those that nobody could read are not used.
 */
class SiteColoursInTheBrowserTest extends Story {
  private static final String USUAL = "rgb(14, 90, 97)";

  @Test
  void areUsedWhereTheWordsCanBeReadAndElseTheUsualOnesWithAWarning(Chromium chromium) {
    String site = scene.visitor().page().url();
    List<String> said = new ArrayList<>();
    try (BrowserContext browser = chromium.person("fi-FI")) {
      Page page = browser.newPage();
      page.onConsoleMessage(message -> said.add(message.type() + " " + message.text()));
      page.navigate(site);
      assertThat(added(page, "purple", "#6a1b9a")).hasCSS("background-color", "rgb(106, 27, 154)");
      Locator dark = added(page, "yellow", "#FFD54F", "#1e2a32");
      assertThat(dark).hasCSS("background-color", "rgb(255, 213, 79)");
      assertThat(dark).hasCSS("color", "rgb(30, 42, 50)");
      assertThat(added(page, "just", "#767676")).hasCSS("background-color", "rgb(118, 118, 118)");
      assertThat(said).isEmpty();

      assertThat(added(page, "not", "#777777")).hasCSS("background-color", USUAL);
      assertThat(added(page, "pale", "#ffd54f")).hasCSS("color", "rgb(255, 255, 255)");
      assertThat(added(page, "named", "purple")).hasCSS("background-color", USUAL);
      assertThat(added(page, "trick", "#000;x:", "#ffffff")).hasCSS("background-color", USUAL);
      page.waitForCondition(() -> said.size() == 4);
      assertThat(said).containsOnly("warning Tägi: colours not used, contrast below 4.5");
    }
  }

  private static Locator added(Page page, String line, String color) {
    return added(page, Map.of("line", line, "color", color));
  }

  private static Locator added(Page page, String line, String color, String textColor) {
    return added(page, Map.of("line", line, "color", color, "textColor", textColor));
  }

  /** The button of one more line on the page. */
  private static Locator added(Page page, Map<String, String> data) {
    SiteScript.adds(page, data);
    return page.locator("button[aria-haspopup=dialog]").last();
  }
}
