package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two who answer have the same alias and role: nobody takes the one for the other. */
@InEveryLanguage
class NamesakeInTheBrowserTest extends AfternoonStory {
  private static final String FIRST = "Hei Kettu.";
  private static final String SECOND = "Minäkin olen tässä.";

  @Test
  void keepsTheirWordsApartAtTheirConsolesAndTellsTheVisitorThatThereAreTwo() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    scene.server().namesake("Aino2", "Aino", AccountRole.PROFESSIONAL);
    ConsolePage namesake = scene.console("Aino2").signsIn().goesOnDuty();
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    visitor.talksWith("Aino");
    afternoon.passes(Duration.ofSeconds(1));
    afternoon.asks(aino, "ask.join.start", afternoon.words().say("ask.any.professional"));
    namesake.press("asked.join.yes");
    namesake.talks();
    Pattern joined = scene.widgetWords().with("joined.professional", "alias", "Aino");
    assertThat(happened(visitor)).hasText(new Pattern[] {joined, joined});

    aino.writes(FIRST);
    namesake.writes(SECOND);
    hasAsOwn(aino, FIRST, SECOND);
    hasAsOwn(namesake, SECOND, FIRST);
    hasAsOwn(scene.console("Aino").signsIn(), FIRST, SECOND);
    String other = afternoon.named("Aino", "role.professional");
    assertThat(words(namesake, "other").locator(".author")).hasText(other);

    aino.page().locator(".talk h3").focus();
    aino.page().keyboard().press("s");
    aino.page().keyboard().type("Kysynkö koulusta?");
    aino.page().keyboard().press("Enter");
    assertThat(notes(namesake)).containsText(other + " · ");
    assertThat(notes(aino)).containsText(afternoon.words().say("messages.me") + " · ");
    afternoon.keep(namesake, "console-namesake");

    aino.press("leave.start");
    aino.press("leave.sure");
    Pattern goesOn =
        scene.widgetWords().with("goesOn.professional", "alias", "Aino", "from", "Aino");
    assertThat(happened(visitor)).hasText(new Pattern[] {joined, joined, goesOn});
    afternoon.keep(visitor, "widget-namesake");
  }

  private static void hasAsOwn(ConsolePage console, String own, String others) {
    console.reads(FIRST, SECOND);
    assertThat(words(console, "me").locator(".text")).hasText(own);
    assertThat(words(console, "other").locator(".text")).hasText(others);
  }

  private static Locator words(ConsolePage console, String from) {
    return console.page().locator("[data-from=" + from + "]");
  }

  private static Locator notes(ConsolePage console) {
    return console.page().locator(".side-notes li .below");
  }

  /** What the visitor reads between the messages. */
  private static Locator happened(VisitorPage visitor) {
    return visitor.chat().locator("li.note");
  }
}
