package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.Test;

/** A conversation is marked urgent by one key, and everybody who may take it next sees so. */
@InEveryLanguage
class UrgentInTheBrowserTest extends AfternoonStory {
  @Test
  void isMarkedByKeySeenOnTheTagAndTakenOff() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    visitor.talksWith("Aino");
    aino.page().locator(".talk h3").focus();
    aino.page().keyboard().press("u");
    assertThat(mark(aino, ".talk")).hasText(afternoon.words().say("urgent.mark"));
    afternoon.keep(aino, "console-urgent");

    aino.press("release.start");
    aino.press("release.sure");
    assertThat(mark(elias, ".tag")).hasText(afternoon.words().say("urgent.mark"));
    afternoon.keep(elias, "console-urgent-tag");
    elias.claims();
    assertThat(mark(elias, ".talk")).isVisible();
    elias.press("urgent.off");
    assertThat(mark(elias, ".talk")).isEmpty();
    elias.sees("urgent.on");
  }

  private static Locator mark(ConsolePage console, String place) {
    Page page = console.page();
    return page.locator(place + " .urgent-mark").first();
  }
}
