package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fi.tagi.protocol.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the button is on a site whose policy allows little, and what a site may say of it. */
class SiteInTheBrowserTest extends Story {
  /** How far what stood on the page was moved, since it began to load. */
  private static final String SHIFTED =
      """
      () => new Promise((done) => {
        const shifts = new PerformanceObserver((list) => {
          if (list.getEntriesByType('paint').length > 0) {
            done(list.getEntriesByType('layout-shift').reduce((sum, { value }) => sum + value, 0));
          }
        });
        shifts.observe({ type: 'layout-shift', buffered: true });
        shifts.observe({ type: 'paint', buffered: true });
      })
      """;

  private static final String OPEN = "(line) => Tagi.open(...line)";

  @Test
  void loadsNothingButItselfBeforeAPress() {
    BrowserContext browser = scene.browser();
    List<String> asked = new ArrayList<>();
    browser.onRequest(request -> asked.add(request.url()));
    browser.onPage(page -> page.onWebSocket(socket -> asked.add(socket.url())));
    VisitorPage visitor = scene.visitor(browser);
    assertThat(visitor.button()).isVisible();
    assertThat(asked).containsExactly(scene.site(language), scene.server().url() + "/widget.js");
    assertThat(visitor.page().locator("iframe")).hasCount(0);
    visitor.opensTheChat().sees("lobby");
    assertThat(visitor.page().evaluate(SHIFTED)).isEqualTo(0);
    assertThat(asked).noneMatch(address -> address.contains("/v1/topics"));
    visitor.page().waitForResponse("**/v1/topics", () -> visitor.opens("ask"));
  }

  @Test
  void isOpenedByTheSitesOwnScript() {
    VisitorPage visitor = scene.visitorWhere("button=none");
    assertThat(visitor.page().locator("h1")).isVisible();
    visitor.page().waitForFunction("() => window.Tagi");
    assertThat(visitor.button()).isHidden();
    visitor.page().evaluate(OPEN, List.of());
    visitor.sees("lobby");
    visitor.hasTheKeys();
    visitor.pressesEscape(1);
    assertThat(visitor.page().locator("[role=dialog]")).isHidden();
    assertThat(visitor.button()).isHidden();
    visitor.page().evaluate(OPEN, List.of(LiveServer.LINE));
    visitor.hasTheKeys();
  }

  @Test
  void ofALineThatIsNotThereOpensNothing(Chromium chromium) {
    List<String> said = new ArrayList<>();
    try (BrowserContext browser = chromium.person("fi-FI")) {
      Page page = browser.newPage();
      page.onConsoleMessage(message -> said.add(message.type() + " " + message.text()));
      page.navigate(scene.site(Language.FI));
      page.waitForFunction("() => window.Tagi");
      page.evaluate(OPEN, List.of("nuorret"));
      page.waitForCondition(() -> !said.isEmpty());
      assertThat(said).containsExactly("warning Tägi: no line nuorret");
      assertThat(page.locator("iframe")).hasCount(0);
      assertThat(page.locator("[role=dialog]")).isHidden();
    }
  }

  @Test
  void hasThePlaceTheWordsAndTheLanguageThatTheSiteGivesIt() {
    VisitorPage usual = scene.visitor();
    assertThat(usual.button()).hasText(scene.widgetWords(Language.FI).say("lobby"));
    assertThat(left(usual)).isGreaterThan(Look.DESKTOP_LIGHT.width() / 2.0);
    VisitorPage visitor = scene.visitorWhere("position=left&label=Kysy meiltä");
    assertThat(visitor.button()).hasText("Kysy meiltä");
    assertThat(left(visitor)).isLessThan(50);
    VisitorPage swedish = scene.visitorWhere("language=sv");
    assertThat(swedish.button()).hasText("Chatta anonymt");
    swedish.opensTheChat();
    assertThat(swedish.chat().locator("h2")).hasText("Chatta anonymt");
  }

  private static double left(VisitorPage visitor) {
    BoundingBox box = Objects.requireNonNull(visitor.button().boundingBox());
    return box.x;
  }
}
