package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.Test;

/** What makes a console quick: a claim from the desktop's notification, an emoji by keyboard. */
class QuickHandsInTheBrowserTest extends AfternoonStory {
  @Test
  void aPressOnTheNotificationTakesWhoItIsAbout() throws Exception {
    BrowserContext desk = Desktop.under(afternoon.browser());
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    Desktop.hides(aino.page());
    VisitorPage first = afternoon.arrives("Kettu");
    first.writes("onko siellä ketään");
    aino.seesTags(1);
    Desktop.isTold(aino.page(), afternoon.words().say("notification"));

    aino.page().evaluate("() => window.notified.at(-1).onclick()");
    aino.talks().reads("onko siellä ketään");
    assertThat(aino.box()).isFocused();
    first.talksWith("Aino");
    org.assertj.core.api.Assertions.assertThat(
            aino.page().evaluate("() => window.notified.at(-1).closed"))
        .isEqualTo(true);
  }

  @Test
  void anEmojiIsPickedByKeyboardAndStandsWhereTheCursorWas() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    aino.box().press(":");
    Locator picker = aino.page().locator(".emoji");
    assertThat(picker.locator("button").first()).isFocused();
    assertThat(picker.getByTitle(afternoon.words().say("emoji.hug"))).hasText("🤗");
    afternoon.keep(aino, "console-emoji");
    aino.page().keyboard().press("ArrowDown");
    aino.page().keyboard().press("ArrowUp");
    for (int step = 0; step < 4; step++) {
      aino.page().keyboard().press("ArrowRight");
    }
    aino.page().keyboard().press("Enter");
    assertThat(picker).isHidden();
    assertThat(aino.box()).hasValue("🤗");
    assertThat(aino.box()).isFocused();

    aino.box().fill("Hyvä että kirjoitit ");
    aino.page()
        .getByLabel(afternoon.words().say("emoji.title"))
        .and(aino.page().locator("button"))
        .click();
    aino.page().keyboard().press("Escape");
    assertThat(aino.box()).isFocused();
    aino.writes("Hyvä että kirjoitit 💛");
    visitor.reads("Hyvä että kirjoitit 💛");
  }

  @Test
  void theBoxIsSpelledInTheLanguageOfTheVisitor() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    scene.visitor(Language.SV).opensTheChat().starts().waits();
    aino.claims();
    assertThat(aino.box()).hasAttribute("lang", "sv");
    assertThat(aino.box()).hasAttribute("spellcheck", "true");
  }
}
