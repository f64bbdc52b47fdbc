package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What stands on a page whose script does not come. */
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
  void saysWhatToDoWhereTheConsoleDoesNotCome() {
    Page console = withoutItsScript("/console");
    album.keep(console, "console-without-its-script");
    comesAfterAll(console, "/console");
  }

  @Test
  void saysWhatToDoWhereTheManagersPageDoesNotCome() {
    Page manage = withoutItsScript("/manage");
    album.keep(manage, "manage-without-its-script");
    comesAfterAll(manage, "/manage");
  }

  private Page withoutItsScript(String path) {
    Page page = scene.browser().newPage();
    scene.networkLoses(page, path + "/index.bundle.js");
    page.navigate(scene.server().url() + path);
    assertThat(words(page)).hasCount(3);
    assertThat(words(page).first()).isVisible();
    return page;
  }

  private void comesAfterAll(Page page, String path) {
    scene.networkHas(page, path + "/index.bundle.js");
    page.reload();
    assertThat(page.locator("input[type=password]")).isVisible();
    assertThat(words(page)).hasCount(0);
  }

  private static Locator words(Page page) {
    return page.locator("main p[lang]");
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
