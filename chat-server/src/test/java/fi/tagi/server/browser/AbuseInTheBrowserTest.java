package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor abuses the conversation: it is paused, and then cut off; both are told kindly. */
@InEveryLanguage
class AbuseInTheBrowserTest extends Story {
  private Afternoon afternoon;

  AbuseInTheBrowserTest() {
    super(Scene::atRest);
  }

  @BeforeEach
  void begin() {
    afternoon = new Afternoon(album, scene);
  }

  @Test
  void isPausedByKindWordsWithNumbersInViewUntilThatIsEnded() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu").writes("jotain ikävää");
    aino.claims();
    visitor.talksWith("Aino");
    visitor.types("vielä");
    aino.press("abuse.start");
    aino.sees("abuse.question");
    afternoon.keep(aino, "console-abuse");
    pause(aino, "5").click();
    aino.sees("pause.running");
    visitor.readsNotice("paused");
    visitor.readsNotice("paused.until");
    assertThat(pauseOf(visitor)).isFocused();
    assertThat(visitor.chat().locator(".composer")).isHidden();
    visitor.seesHelpNumber("112");
    afternoon.keep(visitor, "widget-paused");
    afternoon.keep(aino, "console-paused");
    visitor.reloads();
    assertThat(pauseOf(visitor)).isVisible();
    aino.press("pause.end");
    assertThat(pauseOf(visitor)).isHidden();
    visitor.readsNotice("paused.over");
    visitor.writes("anteeksi");
    aino.reads("jotain ikävää", "anteeksi");
  }

  @Test
  void aPauseEndsByItselfAndTheWritingGoesOn() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims().writes("Pidetään tauko.");
    visitor.talksWith("Aino");
    aino.press("abuse.start");
    pause(aino, "15").click();
    assertThat(pauseOf(visitor)).isVisible();
    afternoon.passes(Duration.ofMinutes(15));
    assertThat(pauseOf(visitor)).isHidden();
    visitor.writes("olen vielä täällä");
    aino.reads("Pidetään tauko.", "olen vielä täällä");
  }

  @Test
  void isCutOffWhereuponThatPageCoolsAndMayThenBeginAnew() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu").writes("jotain ikävää");
    aino.claims();
    visitor.talksWith("Aino");
    aino.press("abuse.start");
    aino.press("abuse.cutOff");
    aino.sees("talk.ended");
    visitor.sees("over.cut_off");
    visitor.readsNotice("over.cut_off.again");
    visitor.readsNoNotice("rate.helped");
    afternoon.keep(visitor, "widget-cut-off");
    visitor.press("over.clear");
    visitor.reloads();
    visitor.starts();
    visitor.sees("cooling");
    visitor.seesHelpNumber("116 111");
    afternoon.keep(visitor, "widget-cooling");

    afternoon.passes(Duration.ofMinutes(15));
    visitor.press("cooling.again");
    visitor.starts().waits();
    visitor.leftInTheBrowser("tagi.nuoret");
  }

  private Locator pause(ConsolePage console, String minutes) {
    Page.GetByRoleOptions named =
        new Page.GetByRoleOptions()
            .setName(afternoon.words().with("abuse.pause", "count", minutes));
    return console.page().getByRole(AriaRole.BUTTON, named);
  }

  private static Locator pauseOf(VisitorPage visitor) {
    return visitor.chat().locator(".pause");
  }
}
