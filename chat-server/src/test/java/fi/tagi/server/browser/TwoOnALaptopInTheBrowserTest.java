package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody talks with two visitors at once, beside each other on a small laptop. */
@InEveryLanguage
class TwoOnALaptopInTheBrowserTest extends Story {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /** What can be pressed or written in and is cut by the edge of its conversation. */
  private static final String CUT =
      """
      (talks) => talks.flatMap((talk) => [...talk.querySelectorAll('button, textarea')]
        .filter((one) => one.offsetParent)
        .filter((one) => one.getBoundingClientRect().right > talk.getBoundingClientRect().right)
        .map((one) => one.textContent || one.id))
      """;

  @Test
  void theWordsHaveRoomAndNothingIsCut() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Page page = aino.page();
    page.setViewportSize(WIDTH, HEIGHT);
    scene.server().arrives();
    aino.claims();
    assertThat(page.locator(".unfold:visible")).hasCount(0);
    scene.server().arrives();
    aino.seesTags(1);
    aino.tags().first().getByRole(AriaRole.BUTTON).click();
    Locator talks = page.locator(".talk");
    assertThat(talks).hasCount(2);
    assertThat(page.locator(".talk .unfold:visible")).hasCount(2);
    for (Locator words : page.locator(".talk .words").all()) {
      assertThat(words.boundingBox().height).isGreaterThan(HEIGHT / 3.0);
    }
    assertThat(talks.evaluateAll(CUT)).isEqualTo(List.of());
    // What is folded away is a press away.
    String ending = scene.consoleWords().say("end.start");
    Locator end = talks.last().getByText(ending, new Locator.GetByTextOptions().setExact(true));
    assertThat(end).isHidden();
    talks.last().locator(".unfold").click();
    assertThat(end).isVisible();
    assertThat(talks.evaluateAll(CUT)).isEqualTo(List.of());
  }
}
