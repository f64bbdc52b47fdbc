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
  /** So that the button below does not move under a finger when it becomes known. */
  private static final String ROOM_BEFORE_IT_IS_KNOWN =
      """
      (element) => {
        const { textContent: words, clientHeight: height } = element;
        element.textContent = '';
        const room = element.clientHeight;
        element.textContent = words;
        return room === height && room > 0;
      }
      """;

  @Test
  void aContactIsClaimedAnsweredEndedAndWrappedUp() throws Exception {
    scene.server().person("Noora", AccountRole.EXPERT);
    ConsolePage noora = scene.console("Noora", scene.phone()).signsIn();
    Page page = noora.page();
    page.getByRole(AriaRole.SWITCH).first().tap();
    noora.isOnDuty();
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    isToldWhoWasFirst(noora, aino);
    VisitorPage visitor = scene.visitor().opensTheChat().startsAs("Kettu").waits().writes("hei");
    noora.sees("tag.reached", "shown", "2", "offered", "2");
    Locator reached = noora.tags().locator(".reached");
    org.assertj.core.api.Assertions.assertThat(reached.evaluate(ROOM_BEFORE_IT_IS_KNOWN))
        .isEqualTo(true);
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

  private void isToldWhoWasFirst(ConsolePage console, ConsolePage other) {
    scene.server().arrives();
    console.seesTags(1);
    other.claims();
    console.isToldThatItWasClaimedBy(other);
    assertThat(console.page().locator(".tag .said")).isInViewport();
    console.letsAMomentPass();
    console.sees("waiting.nobody");
  }

  private void taps(Page page, String key) {
    Locator button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(scene.consoleWords().with(key)));
    Fold.opens(page, key, button);
    button.first().tap();
  }
}
