package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What stands on the chat's own page when the chat does not come. */
@InEveryLanguage
class NotComingInTheBrowserTest extends Story {
  @Test
  void saysWhomToCallWhereTheChatDoesNotCome() {
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE);
    visitor.sees("lobby");
    scene.networkLoses(visitor.page(), "/widget/index.bundle.js");
    visitor.page().reload();
    Locator emergency = visitor.page().locator("p[lang] a[href='tel:112']");
    assertThat(emergency).hasCount(3);
    assertThat(emergency.first()).isVisible();
    album.keep(visitor.page(), "widget-without-its-script");
    scene.networkHas(visitor.page(), "/widget/index.bundle.js");
    visitor.page().reload();
    visitor.sees("lobby");
  }

  @Test
  void doesNotWaitForTheLinesOwnWordsForLong() {
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE);
    visitor.sees("lobby");
    visitor.page().route("**/v1/widget/**", _ -> {});
    visitor.page().waitForRequest("**/v1/widget/**", () -> visitor.page().reload());
    assertThat(visitor.page().locator("a[href='tel:112']").first()).isVisible();
    visitor.letsAMomentPass();
    visitor.sees("lobby");
    visitor.starts().waits();
  }
}
