package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Whoever looks elsewhere is told in neutral words that something came, until they look again. */
@InEveryLanguage
class UnreadInTheBrowserTest extends Story {
  /** Counts in the page what is heard and felt; neither is there in a browser without a person. */
  private static final String COUNTED =
      """
      window.heard = window.felt = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function () { window.heard += 1; start.call(this); };
      navigator.vibrate = () => { window.felt += 1; return true; };
      """;

  @Test
  void isHeardAndFeltOnlyByWhoeverTurnedThatOn() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    BrowserContext browser = scene.browser();
    browser.addInitScript(COUNTED);
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE, browser).starts().waits();
    Page page = visitor.page();
    aino.claims().writes("Hei");
    visitor.reads("Hei");
    wasSignalled(page, 0);
    visitor.press("signal.off");
    wasSignalled(page, 1);
    album.keep(page, "widget-signal");
    aino.writes("oletko siellä");
    visitor.reads("Hei", "oletko siellä");
    wasSignalled(page, 2);
    visitor.press("signal.on");
    aino.writes("odotan tässä");
    visitor.reads("Hei", "oletko siellä", "odotan tässä");
    wasSignalled(page, 2);
  }

  private static void wasSignalled(Page page, int times) {
    page.waitForFunction("(times) => window.heard === times && window.felt === times", times);
  }

  @Test
  void isInTheTitleOfTheChatsOwnPageUntilItIsLookedAt() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE).starts().waits();
    Page page = visitor.page();
    String title = scene.widgetWords().say("title");
    aino.claims().writes("Hei");
    visitor.reads("Hei");
    assertThat(page).hasTitle(title);
    Desktop.hides(page);
    aino.writes("oletko siellä");
    assertThat(page).hasTitle("(1) " + title);
    aino.writes("odotan tässä");
    assertThat(page).hasTitle("(2) " + title);
    Desktop.shows(page);
    assertThat(page).hasTitle(title);
  }

  @Test
  void isOnTheButtonAndBeforeTheSitesOwnTitleUntilTheChatIsOpened() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    aino.claims().writes("Hei");
    visitor.reads("Hei");
    visitor.press("aside");
    assertThat(visitor.button()).hasText(scene.widgetWords().say("button.back"));
    assertThat(visitor.page()).hasTitle("Metsä-Karjala");
    aino.writes("oletko siellä");
    assertThat(visitor.page()).hasTitle("(1) Metsä-Karjala");
    aino.writes("odotan tässä");
    assertThat(visitor.page()).hasTitle("(2) Metsä-Karjala");
    assertThat(visitor.button()).hasText(scene.widgetWords().with("button.news", "count", "2"));
    album.keep(visitor.page(), "widget-button-news");
    visitor.opensTheChat();
    assertThat(visitor.page()).hasTitle("Metsä-Karjala");
    visitor.press("aside");
    assertThat(visitor.button()).hasText(scene.widgetWords().say("button.back"));
  }
}
