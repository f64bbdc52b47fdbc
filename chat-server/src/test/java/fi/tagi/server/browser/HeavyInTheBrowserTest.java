package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation was heavy: its responder is reminded of debriefing, kindly and twice. */
@InEveryLanguage
class HeavyInTheBrowserTest extends Story {
  private static final String OFFERED = "Purkuhetki joka päivä klo 20, soita päivystävälle.";
  private Afternoon afternoon;

  HeavyInTheBrowserTest() {
    super(Scene::atRest);
  }

  @BeforeEach
  void begin() throws Exception {
    afternoon = new Afternoon(album, scene);
    scene.server().person("Leena", AccountRole.MANAGER);
    ManagePage manager = scene.manage().signsInAs("Leena").goesTo("line");
    manager
        .page()
        .locator("[data-path='care.debriefing." + Words.code(language) + "']")
        .fill(OFFERED);
    manager.press("save");
    manager.sees("line.saved");
  }

  @Test
  void isMarkedWithTheWrapUpAndRemindedOfThenAndWhenDutyEnds() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    visitor.talksWith("Aino");
    Locator mark = aino.page().getByLabel(afternoon.words().say("heavy.mark"));
    mark.check();
    aino.ends();
    assertThat(mark).isChecked();
    afternoon.keep(aino, "console-heavy");
    aino.fillsInTheWrapUp();
    aino.saves();
    aino.sees("debriefing.wrappedUp");
    assertThat(card(aino)).containsText(OFFERED);
    afternoon.keep(aino, "console-debriefing");
    aino.press("debriefing.read");
    assertThat(card(aino)).isHidden();

    aino.page().reload();
    aino.isOnDuty();
    assertThat(card(aino)).isHidden();
    aino.goesOffDuty();
    aino.sees("debriefing.offDuty");
    assertThat(card(aino)).containsText(OFFERED);
    aino.press("debriefing.read");
    assertThat(card(aino)).isHidden();
    aino.goesOnDuty().goesOffDuty();
    assertThat(card(aino)).isHidden();
  }

  @Test
  void inPracticeWhatItsOwnLineOffersIsOfferedToo() throws Exception {
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL);
    aino.press("practice.title");
    aino.press("practice.start");
    aino.page().locator("[data-script=danger] button").click();
    aino.claims();
    aino.page().getByLabel(afternoon.words().say("heavy.mark")).check();
    aino.ends();
    aino.fillsInTheWrapUp();
    aino.saves();
    aino.sees("debriefing.wrappedUp");
    assertThat(card(aino)).containsText(OFFERED);
    aino.press("debriefing.read");
    assertThat(card(aino)).isHidden();
    aino.press("practice.end");
    aino.sees("debriefing.offDuty");
    assertThat(card(aino)).containsText(OFFERED);
    aino.press("debriefing.read");
    assertThat(card(aino)).isHidden();
  }

  private static Locator card(ConsolePage console) {
    Page page = console.page();
    return page.locator(".debriefing");
  }
}
