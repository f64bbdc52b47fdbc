package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first screen of a phone, and what stands there when the chat does not come. */
class OpeningInTheBrowserTest extends Story {
  /** Where somebody answers in the reader's own language. */
  private static final Map<Language, String> CRISIS_LINES =
      Map.of(Language.FI, "09 2525 0111", Language.SV, "09 2525 0112", Language.EN, "09 2525 0116");

  @Test
  void showsWhoAnswersWhenWhomToCallAndTheStartOnOneScreen() throws Exception {
    for (Language spoken : Language.values()) {
      VisitorPage visitor = onAPhone(spoken);
      seesAtOnce(visitor.chat().locator(".state"));
      seesAtOnce(visitor.chat().getByText(scene.widgetWords(spoken).say("lobby.unstaffed")));
      showsTheRest(visitor);
    }
    scene.server().person("Aino", AccountRole.PROFESSIONAL, AccountRole.EXPERT);
    scene.console("Aino").signsIn().goesOnDuty();
    for (Language spoken : Language.values()) {
      VisitorPage visitor = onAPhone(spoken);
      assertThat(visitor.chat().locator(".state"))
          .hasText(scene.widgetWords(spoken).say("answers.both"));
      seesAtOnce(visitor.chat().locator(".state"));
      seesAtOnce(visitor.chat().locator(".facts dd .hint").first());
      Locator first = visitor.chat().locator(".danger a").nth(1);
      seesAtOnce(first);
      assertThat(first).hasText(CRISIS_LINES.get(spoken));
      showsTheRest(visitor);
      visitor.readsNotice("lobby.can");
      visitor.chat().locator(".danger summary").press("Enter");
      visitor.seesHelpNumber("116 111");
      album.in(spoken).keep(visitor.page(), "widget-first-screen");
    }
  }

  private VisitorPage onAPhone(Language spoken) {
    VisitorPage visitor = scene.visitor(spoken);
    visitor.page().setViewportSize(390, 844);
    visitor.opensTheChat().sees("lobby");
    return visitor;
  }

  private static void showsTheRest(VisitorPage visitor) {
    seesAtOnce(visitor.chat().locator(".facts dd strong").nth(0));
    seesAtOnce(visitor.chat().locator(".facts dd strong").nth(1));
    seesAtOnce(visitor.chat().locator(".danger a").first());
    seesAtOnce(visitor.chat().locator(".go .hint"));
    seesAtOnce(visitor.chat().locator(".go .primary"));
    seesAtOnce(visitor.chat().locator(".leave"));
  }

  /** All of it but for parts of a pixel, without scrolling. */
  private static void seesAtOnce(Locator what) {
    assertThat(what).isInViewport(new IsInViewportOptions().setRatio(0.95));
  }

  @Test
  void saysWhomToCallWhereTheChatDoesNotCome() {
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE);
    visitor.sees("lobby");
    scene.networkLoses(visitor.page(), "/widget/chat.js");
    visitor.page().reload();
    Locator emergency = visitor.page().locator("p[lang] a[href='tel:112']");
    assertThat(emergency).hasCount(3);
    assertThat(emergency.first()).isVisible();
    album.keep(visitor.page(), "widget-without-its-script");
    scene.networkHas(visitor.page(), "/widget/chat.js");
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
