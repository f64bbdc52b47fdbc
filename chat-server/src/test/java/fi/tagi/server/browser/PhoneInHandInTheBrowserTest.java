package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.Test;

/** Somebody answers at home, with a phone in the hand and nothing but fingers. */
@InEveryLanguage
class PhoneInHandInTheBrowserTest extends Story {
  @Test
  void aContactIsClaimedAnsweredEndedAndWrappedUp() throws Exception {
    scene.server().person("Noora", AccountRole.EXPERT);
    ConsolePage noora = scene.console("Noora", scene.phone()).signsIn();
    Page page = noora.page();
    page.getByRole(AriaRole.SWITCH).first().tap();
    noora.isOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().startsAs("Kettu").waits().writes("hei");
    noora.tags().first().getByRole(AriaRole.BUTTON).tap();
    noora.talks().reads("hei");
    noora.box().tap();
    noora.box().fill("Hei Kettu");
    taps(page, "write.send");
    noora.letsAMomentPass();
    visitor.reads("hei", "Hei Kettu");
    visitor.writes("kiitos");
    noora.reads("hei", "Hei Kettu", "kiitos");
    assertThat(page.locator(".message .text").last()).isInViewport();
    assertThat(noora.box()).isInViewport();

    taps(page, "end.start");
    noora.sees("end.question");
    taps(page, "end.sure");
    noora.fillsInTheWrapUp();
    taps(page, "wrapUp.save");
    assertThat(page.locator("button[data-tab=waiting]")).hasAttribute("aria-current", "true");
    Locator closed = page.getByText(scene.consoleWords().say("talk.closed"));
    assertThat(closed.first()).isAttached();
    noora.letsAMomentPass();
    assertThat(closed).hasCount(0);
    noora.sees("waiting.nobody");
  }

  private void taps(Page page, String key) {
    Locator button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(scene.consoleWords().with(key)));
    Fold.opens(page, key, button);
    button.first().tap();
  }
}
