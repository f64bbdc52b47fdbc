package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.Test;

/**
 * Whoever leaves quickly is gone from the page at once; what becomes of the conversation is the
 * line's to say.
 */
class LeavingQuicklyInTheBrowserTest extends Story {
  private VisitorPage onAPhone() {
    VisitorPage visitor = scene.visitor(Language.FI);
    visitor.page().setViewportSize(390, 844);
    return visitor.opensTheChat();
  }

  private void staysOpen() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    ManagePage marja = scene.manage().signsInAs("Marja").goesTo("page");
    marja.chooses("page.leaving.stay");
    marja.press("page.save");
    marja.sees("page.saved");
  }

  @Test
  void aConversationEndsUnlessTheLineSaysOtherwise() throws Exception {
    VisitorPage visitor = onAPhone();
    visitor.opens("leaving");
    visitor.readsNotice("leaving.1");
    visitor.starts().waits();
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    aino.claims();
    visitor.talksWith("Aino");
    visitor.leavesQuickly();
    visitor.hasNoChat();
    aino.sees("talk.visitorLeft");
  }

  @Test
  void threePressesOfEscLeaveOnlyTogether() {
    VisitorPage visitor = onAPhone().starts().waits();
    visitor.types("luonnos");
    visitor.pressesEscape(2);
    visitor.letsAMomentPass();
    visitor.pressesEscape(2);
    visitor.opensTheChat();
    visitor.sees("waiting");
    visitor.letsAMomentPass();
    visitor.pressesEscapeThreeTimes();
    visitor.hasNoChat();
  }

  @Test
  void aConversationStaysOpenWhereTheLineSaysSoAndAVisitWhoOnlyWaitedLeavesTheQueue()
      throws Exception {
    staysOpen();
    VisitorPage visitor = onAPhone();
    visitor.opens("leaving");
    visitor.readsNotice("leaving.stay");
    album.keep(visitor.page(), "widget-leaving-stays");
    visitor.starts().waits();
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    aino.claims();
    visitor.talksWith("Aino");
    visitor.leavesQuickly();
    visitor.hasNoChat();
    visitor.leftInTheBrowser();
    aino.seesThatTheVisitorIsGone();
    aino.writes("Olen täällä, jos palaat.");
    visitor.opensTheChat();
    visitor.sees("lobby");

    visitor.starts().waits();
    aino.seesTags(1);
    visitor.leavesQuickly();
    visitor.hasNoChat();
    aino.seesTags(0);
    assertThat(aino.box()).isVisible();
  }
}
