package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where a site wants it, the button says whether the line is open, and nothing else is changed. */
@InEveryLanguage
class ButtonStateInTheBrowserTest extends Story {
  private static final String WANTED = "state=";
  private static final String ASKED = "/v1/widget/" + LiveServer.LINE + "/state";

  /** How much on the page moved since it was opened. */
  private static final String MOVED =
      """
      () => new Promise((done) => {
        new PerformanceObserver((list) => done(list.getEntries().length))
            .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(0), 300);
      })
      """;

  private final List<Request> asked = new ArrayList<>();

  /** Somebody on a site that wants the state, whose requests for it are kept. */
  private VisitorPage visitor(BrowserContext browser) {
    browser.onRequest(request -> {
      if (request.url().contains(ASKED)) {
        asked.add(request);
      }
    });
    return VisitorPage.at(browser, scene.site(language) + "?" + WANTED, scene.widgetWords());
  }

  private static Locator state(VisitorPage visitor) {
    return visitor.page().locator("small");
  }

  /** The words of a key in front of those that stand on the chat's own page. */
  private Pattern said(String key, String rest) {
    return Pattern.compile(
        "^" + scene.widgetWords().say(key) + "\\.? " + Pattern.quote(rest) + "$");
  }

  @Test
  void isSaidInTheWordsOfThePageWhichDoesNotMove() {
    BrowserContext browser = scene.browser();
    List<Route> held = new ArrayList<>();
    browser.route("**" + ASKED + "*", held::add);
    VisitorPage visitor = visitor(browser);
    Page page = visitor.page();
    assertThat(visitor.button()).isVisible();
    page.waitForCondition(() -> held.size() == 1);
    assertThat(state(visitor)).isHidden();
    Box before = Box.of(visitor);
    held.getFirst().resume();
    String words =
        scene.widgetWords().say("fact.open") + " " + scene.widgetWords().say("until.always");
    assertThat(state(visitor)).hasText(words);
    assertThat(visitor.button()).hasAccessibleDescription(words);
    assertThat(Box.of(visitor)).isEqualTo(before);
    assertThat(page.evaluate(MOVED)).isEqualTo(0);
    album.keep(page, "widget-button-open");

    visitor.opensTheChat().sees("lobby");
    assertThat(state(visitor)).isHidden();
    visitor.starts().waits();
    visitor.press("aside");
    assertThat(visitor.button()).hasText(scene.widgetWords().say("button.back"));
    assertThat(state(visitor)).isHidden();
  }

  private record Box(double x, double y, double width, double height) {
    static Box of(VisitorPage visitor) {
      var box = Objects.requireNonNull(visitor.button().boundingBox());
      return new Box(box.x, box.y, box.width, box.height);
    }
  }

  @Test
  void isAskedForWithNothingOfTheVisitor() {
    BrowserContext browser = scene.browser();
    List<String> all = new ArrayList<>();
    browser.onRequest(request -> all.add(request.url()));
    VisitorPage visitor = visitor(browser);
    assertThat(state(visitor)).isVisible();
    String address = scene.server().url() + ASKED + "?language=" + Words.code(language);
    assertThat(all)
        .containsExactly(visitor.page().url(), scene.server().url() + "/widget.js", address);
    assertThat(asked.getFirst().allHeaders()).doesNotContainKeys("cookie", "referer");
    visitor.leftInTheBrowser();
  }

  @Test
  void saysWhenItOpensAndIsAskedForAgainOnlyWhereItIsSeen() throws Exception {
    scene.server().opensTomorrowAtNoon();
    BrowserContext browser = scene.browser();
    browser.clock().install();
    // Minutes pass on the page, and none for what the browser keeps: here it keeps nothing.
    browser.route("**" + ASKED + "*", Route::resume);
    VisitorPage visitor = visitor(browser);
    Page page = visitor.page();
    assertThat(state(visitor)).isVisible();
    String closed = state(visitor).innerText();
    album.keep(page, "widget-button-closed");
    visitor.opensTheChat().sees("closed");
    assertThat(closed.replace('\u00A0', ' '))
        .matches(
            said(
                "state.closed",
                visitor.chat().locator(".large").innerText().replace('\u00A0', ' ')));
    visitor.press("aside");

    Desktop.hides(page);
    browser.clock().fastForward(Duration.ofMinutes(20).toMillis());
    scene.server().opensRoundTheClock();
    assertThat(asked).hasSize(1);
    Desktop.shows(page);
    assertThat(state(visitor)).containsText(scene.widgetWords().say("until.always"));
    assertThat(asked).hasSize(2);
    browser.clock().fastForward(Duration.ofMinutes(4).toMillis());
    assertThat(asked).hasSize(2);
    page.waitForRequest(
        "**" + ASKED + "*", () -> browser.clock().fastForward(Duration.ofMinutes(2).toMillis()));
  }

  @Test
  void leavesTheButtonAsItIsWhereItCannotBeHad(Chromium chromium) {
    VisitorPage usual = scene.visitor(scene.browser());
    assertThat(usual.button()).isVisible();
    VisitorPage visitor = visitor(scene.browser());
    assertThat(state(visitor)).isVisible();
    scene.networkLoses(visitor.page(), ASKED + "?language=" + Words.code(language));
    visitor.page().waitForRequestFinished(() -> visitor.page().reload());
    assertThat(visitor.button()).isVisible();
    assertThat(state(visitor)).isHidden();
    assertThat(Box.of(visitor)).isEqualTo(Box.of(usual));
    visitor.opensTheChat().sees("lobby");

    List<String> said = new ArrayList<>();
    try (BrowserContext browser = chromium.person("fi-FI")) {
      Page page = browser.newPage();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(scene.site(language));
      SiteScript.adds(page, Map.of("line", "toinen", "state", ""));
      page.waitForCondition(() -> said.stream().anyMatch(one -> one.contains("connect-src")));
      assertThat(page.locator("button[aria-haspopup=dialog]")).hasCount(2);
      assertThat(page.locator("small").last()).isHidden();
    }
  }

  @Test
  void bringsTheLinesOwnWordsAndIsAddedToTheLineOfTheSite() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    ManagePage marja = scene.manage().signsInAs("Marja").goesTo("page");
    marja.fills("page.texts.search", "button");
    marja.page().locator("[data-path='text button']").fill("Kysy meiltä");
    Locator snippet = marja.page().locator("[data-path=snippet]");
    assertThat(snippet).not().hasValue(Pattern.compile("data-state"));
    marja.press("page.save");
    marja.sees("page.saved");
    marja.checks("page.snippet.state");
    assertThat(snippet).hasValue(Pattern.compile(" data-state async></script>$"));
    marja.sees("page.saved");

    VisitorPage visitor = visitor(scene.browser());
    assertThat(visitor.button()).hasText("Kysy meiltä");
    VisitorPage other = scene.visitorWhere(WANTED + "&label=Chatti");
    assertThat(state(other)).isVisible();
    assertThat(other.button()).hasText("Chatti");
  }

  @Test
  void standsByEachOfSeveralButtons() {
    scene.server().opensTomorrowAtNoon();
    scene.server().hasAnotherLine("vanhemmat", "Vanhempien chat");
    VisitorPage visitor = visitor(scene.browser());
    SiteScript.adds(
        visitor.page(), Map.of("line", "vanhemmat", "state", "", "label", "Vanhemmille"));
    assertThat(state(visitor)).hasCount(2);
    assertThat(state(visitor).last()).isVisible();
    assertThat(state(visitor).first()).isVisible();
    album.keep(visitor.page(), "widget-buttons-of-two-lines");
  }
}
