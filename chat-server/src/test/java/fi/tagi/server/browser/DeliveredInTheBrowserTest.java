package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.tagi.server.access.AccountRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On a phone: what was sent becomes delivered when it is before whoever answers, without a word.
 */
@InEveryLanguage
class DeliveredInTheBrowserTest extends Story {
  private Afternoon afternoon;

  DeliveredInTheBrowserTest() {
    super(Scene::atRest);
  }

  @BeforeEach
  void begin() {
    afternoon = new Afternoon(album, scene);
  }

  @Test
  void isToldByTheConsoleSeenAsWordsAndAMarkAndNotSpoken() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.visitor();
    visitor.page().setViewportSize(390, 844);
    visitor.opensTheChat().starts().waits();
    visitor.writes("Onko siellä ketään?");
    visitor.seesThatTheLastMessageWasSent();
    afternoon.keep(visitor, "widget-sent");

    aino.claims();
    visitor.talksWith("Aino");
    visitor.seesThatTheLastMessageWasDelivered();
    visitor.writes("Hei.");
    visitor.seesThatTheLastMessageWasDelivered();
    assertThat(mark(visitor)).contains("\u2713");
    afternoon.keep(visitor, "widget-delivered");
    List<String> spoken = visitor.chat().locator("[aria-live] p").allTextContents();
    assertThat(spoken).isNotEmpty().noneMatch(words -> words.contains("Hei."));
    assertThat(spoken)
        .noneMatch(words -> scene.widgetWords().with("sending.delivered").matcher(words).find());

    visitor.reloads();
    visitor.talksWith("Aino");
    visitor.seesThatTheLastMessageWasDelivered();
    Locator own = visitor.chat().locator(".own.delivered");
    assertThat(own).hasCount(2);
    aino.writes("Moi.");
    visitor.reads("Onko siellä ketään?", "Hei.", "Moi.");
    assertThat(visitor.chat().locator(".said:not(.own)")).not().containsText("\u2713");
  }

  private static String mark(VisitorPage visitor) {
    Object content =
        visitor
            .chat()
            .locator(".own .meta")
            .last()
            .evaluate("element => getComputedStyle(element, '::after').content");
    return String.valueOf(content);
  }
}
