package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whoever leaves quickly is gone from the page at once; what becomes of the conversation is the
 * line's to say.
 */
@InEveryLanguage
class LeavingQuicklyInTheBrowserTest extends Story {
  private static final Map<String, Object> ESCAPE = Map.of("key", "Escape", "bubbles", true);

  private VisitorPage onAPhone() {
    VisitorPage visitor = scene.visitor();
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
    visitor.readsNotice("leaving.short");
    visitor.starts().waits();
    visitor.opens("leaving");
    visitor.readsNotice("leaving.1");
    visitor.readsNotice("leaving.2");
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    aino.claims();
    visitor.talksWith("Aino");
    visitor.leavesQuickly();
    visitor.isGone();
    aino.sees("talk.visitorLeft");
    visitor.comesBack().opensTheChat();
    visitor.sees("lobby");
    visitor.leftInTheBrowser();
  }

  @Test
  void threePressesOfEscLeaveOnlyTogether() {
    VisitorPage visitor = onAPhone().starts().waits();
    visitor.types("luonnos");
    visitor.pressesEscape(1);
    visitor.isPutAway();
    visitor.pressesEscape(1);
    visitor.letsAMomentPass();
    visitor.pressesEscape(2);
    visitor.opensTheChat();
    visitor.sees("waiting");
    visitor.letsAMomentPass();
    visitor.pressesEscape(3);
    visitor.isGone();
  }

  @Test
  void noWayLeadsBackToThePageThatWasLeft() {
    VisitorPage visitor = scene.visitor();
    String before = scene.site(language == Language.EN ? Language.FI : Language.EN);
    visitor.page().navigate(before);
    visitor.comesBack().opensTheChat();
    visitor.leavesQuickly();
    visitor.isGone();
    visitor.page().goBack();
    visitor.page().waitForURL(before);
    assertThat(visitor.page().locator("iframe")).hasCount(0);
    visitor.page().goForward();
    visitor.isGone();
  }

  @Test
  void aSiteMaySayWhereItLeads() {
    VisitorPage visitor = scene.visitorWhere("leave-to=" + scene.site(Language.SV));
    visitor.opensTheChat().starts().waits();
    visitor.leavesQuickly();
    visitor.page().waitForURL(scene.site(Language.SV));
    assertThat(visitor.page().locator("iframe")).hasCount(0);
  }

  @Test
  void isPossibleWhileTheChatIsLoading() {
    VisitorPage visitor = scene.visitor();
    visitor.page().route("**/widget/index.bundle.js", _ -> {});
    visitor.opensTheChat().seesThatTheChatDoesNotOpen();
    album.keep(visitor.page(), "widget-opening");
    visitor.page().locator("[role=dialog] > p button").last().click();
    visitor.isGone();
    visitor.comesBack().opensTheChat().seesThatTheChatDoesNotOpen();
    visitor.pressesEscape(3);
    visitor.isGone();
  }

  @Test
  void leavesBothOfTwoChatsOfOneSite() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = waitsInOneOfTwoChats();
    aino.seesTags(1);
    opensTheOther(visitor);
    visitor.pressesEscape(3);
    visitor.isGone();
    aino.seesTags(0);
  }

  @Test
  void pressesCountTogetherWhereverOnThePageTheyArrive() throws Exception {
    VisitorPage visitor = waitsInOneOfTwoChats();
    opensTheOther(visitor);
    Page page = visitor.page();
    List<Frame> chats = page.frames().subList(1, 3);
    chats.forEach(chat -> chat.dispatchEvent("body", "keydown", ESCAPE));
    assertThat(page.locator("button[aria-haspopup=dialog]").last()).isFocused();
    page.dispatchEvent("body", "keydown", ESCAPE);
    visitor.isGone();
  }

  private VisitorPage waitsInOneOfTwoChats() throws Exception {
    scene.server().hasAnotherLine("vanhemmat", "Vanhempien chat");
    VisitorPage visitor = scene.visitor();
    SiteScript.adds(visitor.page(), Map.of("line", "vanhemmat", "label", "Vanhemmille"));
    visitor.page().locator("button[aria-haspopup=dialog]").first().click();
    return visitor.starts().waits();
  }

  private static void opensTheOther(VisitorPage visitor) {
    visitor.page().evaluate("() => Tagi.open('vanhemmat')");
    Locator panels = visitor.page().locator("[role=dialog]");
    assertThat(panels.first()).isHidden();
    assertThat(panels.last()).isVisible();
    visitor.hasTheKeys();
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
    visitor.isGone();
    aino.seesThatTheVisitorIsGone();
    aino.writes("Olen täällä, jos palaat.");
    visitor.comesBack().opensTheChat();
    visitor.sees("lobby");
    visitor.leftInTheBrowser();

    visitor.starts().waits();
    aino.seesTags(1);
    visitor.leavesQuickly();
    visitor.isGone();
    aino.seesTags(0);
    assertThat(aino.box()).isVisible();
  }
}
