package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.tagi.server.access.AccountRole;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is in danger: the checklist beside the conversation, and its words that are kept. */
@InEveryLanguage
class SafetyInTheBrowserTest extends Story {
  private ConsolePage aino;
  private Page page;

  @BeforeEach
  void begin() throws Exception {
    aino = scene.professional("Aino").goesOnDuty();
    page = aino.page();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits().writes("otin lääkkeitä");
    aino.claims();
    visitor.talksWith("Aino");
  }

  @Test
  void theListStaysBesideTheConversationAndRemembersWhatWasDone() {
    page.locator("[data-list=danger]").press("Enter");
    Locator list = page.locator(".checklist");
    assertThat(list.locator("h4")).isFocused();
    assertThat(list.getByText("0800 147 111")).hasAttribute("href", "tel:0800147111");
    assertThat(page.getByText("otin lääkkeitä")).isVisible();
    Locator first = list.locator("input").first();
    first.press("Space");
    assertThat(list.locator("li").first().locator(".taken"))
        .hasText(scene.consoleWords().with("checklist.taken", "alias", "Aino"));
    first.press("Space");
    assertThat(first).isChecked();
    list.locator("input").nth(4).check();
    assertThat(list.locator("li").nth(4).locator(".taken")).containsText("Aino");
    album.keep(page, "console-checklist");

    page.reload();
    aino.sees("checklist.begun", "taken", "2", "steps", "9");
    page.locator("[data-list=danger]").click();
    assertThat(page.locator(".checklist input:checked")).hasCount(2);
    page.locator("[data-list=notification]").click();
    assertThat(page.locator(".checklist input:checked")).hasCount(0);
    album.keep(page, "console-checklist-notification");
    aino.press("checklist.close");
    assertThat(page.locator("[data-list=notification]")).isFocused();
  }

  @Test
  void theGravestLevelAsksForTheListThatWasNotUsed() {
    Locator level = page.locator("form.wrap-up input[value='4']").first();
    level.check();
    aino.sees("wrapUp.noChecklist");
    album.keep(page, "console-danger-without-checklist");
    page.locator(".checklist input").first().check();
    assertThat(page.getByText(scene.consoleWords().say("wrapUp.noChecklist"))).isHidden();
  }

  @Test
  void aManagerKeepsAConversationThatGoesOn() throws Exception {
    scene.server().person("Leena", AccountRole.MANAGER);
    ManagePage leena = scene.manage().signsInAs("Leena").goesTo("holds");
    leena.sees("holds.none");
    leena.page().locator("#keep-reason").selectOption("danger");
    leena.page().locator("#keep-days").selectOption("14");
    album.keep(leena.page(), "manage-holds-keep");
    leena.press("hold.place");
    leena.sees("holds.placed");
    assertThat(leena.page().locator("table.list tbody tr")).hasCount(1);
    assertThat(leena.page().locator("table.list"))
        .containsText(leena.words().say("hold.reason.danger"));
    leena.sees("holds.keep.none");
    aino.sees("hold.until");
  }

  @Test
  void whatIsCodedDuringTheConversationOpensItsList() {
    Locator list = page.locator(".checklist");
    assertThat(list).isHidden();
    Locator level = page.locator("form.wrap-up input[value='4']").first();
    level.press("Space");
    assertThat(list.locator("h4")).hasText(name("danger"));
    assertThat(level).isFocused();
    aino.sees("checklist.opened");

    Locator search = page.getByLabel(scene.consoleWords().say("wrapUp.referrals.search"));
    search.fill(notificationMade());
    search.press("Enter");
    assertThat(list.locator("h4")).hasText(name("danger"));
    aino.press("checklist.close");
    assertThat(list.locator("h4")).hasText(name("notification"));
    assertThat(list.locator("li")).hasCount(9);
    aino.press("checklist.close");
    assertThat(list).isHidden();
  }

  /** There the conversation is another tab than the coding. */
  @Test
  void onAPhoneTheListThatOpensIsOnePressAway() {
    Look.PHONE_LIGHT.at(page);
    Locator list = page.locator(".checklist");
    Locator mark = page.locator("form.wrap-up:visible .open-list");
    page.locator("[data-tab=details]").click();
    assertThat(mark).isHidden();
    page.locator("form.wrap-up input[value='4']").first().check();
    assertThat(mark).isInViewport();
    aino.sees("checklist.isOpen", "name", name("danger"));
    assertThat(list).not().isInViewport();
    album.keep(page, "console-danger-elsewhere", EnumSet.allOf(Look.class));

    Look.PHONE_LIGHT.at(page);
    aino.press("checklist.goTo");
    assertThat(list.locator("h4")).isFocused();
    assertThat(list.locator("h4")).isInViewport();
    assertThat(list.locator("li").first()).isInViewport();
    list.locator("input").first().check();
    album.keep(page, "console-danger-gone-to", EnumSet.allOf(Look.class));

    Look.PHONE_LIGHT.at(page);
    page.locator("[data-tab=details]").click();
    assertThat(mark).isInViewport();
    aino.picks("referrals", notificationMade());
    aino.press("checklist.goTo");
    aino.press("checklist.close");
    assertThat(list.locator("h4")).hasText(name("notification"));
    page.locator("[data-tab=details]").click();
    aino.sees("checklist.isOpen", "name", name("notification"));
    aino.press("checklist.goTo");
    aino.press("checklist.close");
    page.locator("[data-tab=details]").click();
    assertThat(mark).isHidden();
    Look.DESKTOP_LIGHT.at(page);
  }

  /** A referral that calls for a list of its own. */
  private String notificationMade() {
    return said(
        "lastensuojeluilmoitus, tehtiin",
        "barnskyddsanmälan, gjordes",
        "child-welfare notification, made");
  }

  private String name(String code) {
    return page.locator("[data-list=" + code + "]").textContent();
  }

  @Test
  void aConversationIsKeptAndAManagerLiftsIt() throws Exception {
    aino.press("hold.start");
    aino.sees("hold.meaning");
    album.keep(page, "console-hold");
    page.locator("#hold-days").selectOption("7");
    page.locator(".hold form button[type=submit]").click();
    aino.sees("hold.until");
    album.keep(page, "console-held");

    aino.asksToEnd();
    aino.press("end.sure");
    aino.sees("talk.ended.kept");
    aino.sees("wrapUp.last.kept");
    album.keep(page, "console-held-ended");
    aino.fillsInTheWrapUp();
    aino.saves();
    aino.sees("talk.closed.kept");
    aino.letsAMomentPass();
    assertThat(page.locator(".talk")).hasCount(0);
    scene.server().person("Leena", AccountRole.MANAGER);
    ManagePage leena = scene.manage().signsInAs("Leena").goesTo("holds");
    leena.sees("hold.reason.notification");
    album.keep(leena.page(), "manage-holds");
    leena.page().onDialog(dialog -> dialog.accept());
    leena.press("holds.open");
    assertThat(leena.page().locator(".kept")).containsText("otin lääkkeitä");
    album.keep(leena.page(), "manage-holds-words");
    leena.press("holds.lift");
    leena.sees("holds.none");
    leena.sees("holds.lifted");
    assertThat(leena.page().locator("main h1")).isFocused();
    assertThat(leena.page().locator(".kept")).isHidden();
    album.keep(leena.page(), "manage-holds-none");
  }
}
