package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Somebody who answers, at the console. */
final class ConsolePage {
  /** Presses the button of the first tag at an instant, by the clock that all pages share. */
  private static final String PRESS_AT =
      """
      (at) => {
        const look = () => (Date.now() < at ? setTimeout(look) : document.querySelector('.claim').click());
        look();
      }
      """;

  private final Page page;
  private final Words words;
  private final String alias;

  private ConsolePage(Page page, Words words, String alias) {
    this.page = page;
    this.words = words;
    this.alias = alias;
  }

  /** This person, with the console open and not signed in. */
  static ConsolePage of(String alias, BrowserContext context, URI server, Words words) {
    Page page = context.newPage();
    page.navigate(server + "/console");
    return new ConsolePage(page, words, alias);
  }

  Page page() {
    return page;
  }

  String alias() {
    return alias;
  }

  /** Until the console knows whether one is on duty: what it says of that moves its buttons. */
  ConsolePage signsIn() {
    signsInAs(alias);
    assertThat(page.locator("#duty-reason")).not().isEmpty();
    return this;
  }

  /** Signs in as somebody else. */
  ConsolePage signsInAs(String name) {
    signsIn(name, LiveServer.PASSWORD);
    return this;
  }

  void signsInBy(String password) {
    signsIn(alias, password);
  }

  private void signsIn(String name, String password) {
    page.getByLabel(words.say("signIn.name")).fill(name);
    page.getByLabel(words.say("signIn.password")).fill(password);
    press("signIn.submit");
  }

  /** Goes on duty, who was not: a press of somebody who was would end it. */
  ConsolePage goesOnDuty() {
    assertThat(duty()).isEnabled();
    assertThat(duty()).not().isChecked();
    duty().click();
    isOnDuty();
    return this;
  }

  ConsolePage goesOffDuty() {
    assertThat(duty()).isChecked();
    duty().click();
    assertThat(duty()).not().isChecked();
    return this;
  }

  void isOnDuty() {
    assertThat(duty()).isChecked();
    assertThat(duty()).hasText(words.say("duty.on"));
  }

  private Locator duty() {
    return page.getByRole(AriaRole.SWITCH).first();
  }

  /** The tags of those who wait, oldest first. */
  Locator tags() {
    return page.locator(".tag:not([data-gone])");
  }

  void seesTags(int count) {
    assertThat(tags()).hasCount(count);
  }

  /** Will press the button of the first tag at this instant. */
  void claimsAt(Instant instant) {
    page.evaluate(PRESS_AT, (double) instant.toEpochMilli());
  }

  ConsolePage claims() {
    tags().first().getByRole(AriaRole.BUTTON).click();
    return talks();
  }

  /** Presses the key that stands on the tag of whoever has waited longest. */
  void claimsByKey() {
    page.locator("#waiting-title").focus();
    page.keyboard().press(tags().first().locator("kbd").textContent());
  }

  /** Has the words of a conversation and can write: the claim was won. */
  ConsolePage talks() {
    assertThat(box()).isVisible();
    return this;
  }

  /** Whether the claim was won, once it is known. */
  boolean won() {
    conversation().or(goneTag()).first().waitFor();
    return conversation().isVisible();
  }

  private Locator conversation() {
    return page.locator(".talk");
  }

  private Locator goneTag() {
    return page.locator(".tag[data-gone] .said");
  }

  /** Reads on the tag that another has it, who, and since when. */
  void isToldThatItWasClaimedBy(ConsolePage other) {
    String person = other.alias + " (" + words.say("role.professional") + ")";
    assertThat(goneTag()).hasText(words.with("tag.gone.claimed", "person", person));
  }

  Locator box() {
    return page.getByLabel(words.say("write.label")).last();
  }

  ConsolePage writes(String text) {
    assertThat(sendsAtOnce(text)).containsText(words.with("messages.stored"));
    return this;
  }

  /** Writes what does not reach the server. */
  void writesInVain(String text) {
    assertThat(sendsAtOnce(text)).containsText(words.say("messages.onItsWay"));
  }

  /**
   * Sends, and once more, so that it is not held back.
   *
   * @return this message, shown or not yet; what was sent before it stands as it is waited for
   */
  private Locator sendsAtOnce(String text) {
    Locator mine = page.locator("[data-from=me]", new Page.LocatorOptions().setHasText(text));
    int before = mine.count();
    box().fill(text);
    box().press("Enter");
    box().press("Enter");
    return mine.nth(before);
  }

  /** What lasts for a moment, as what can still be undone, is over. */
  ConsolePage letsAMomentPass() {
    Lasting.passes(page);
    return this;
  }

  /** Writes without sending. */
  void types(String text) {
    box().pressSequentially(text);
  }

  /** Has these messages on the page, in this order, and no other. */
  void reads(String... texts) {
    assertThat(page.locator(".message .text")).hasText(texts);
  }

  void seesThatTheVisitorWrites() {
    assertThat(page.getByText(words.say("messages.typing"))).isVisible();
  }

  void seesThatTheVisitorIsGone() {
    assertThat(page.getByText(words.with("talk.gone"))).isVisible();
  }

  void seesThatTheVisitorIsHere() {
    assertThat(page.getByText(words.with("talk.here"))).isVisible();
  }

  /** Asks to end the conversation; the page asks back. */
  void asksToEnd() {
    press("end.start");
    sees("end.question");
  }

  void ends() {
    asksToEnd();
    press("end.sure");
    sees("talk.ended");
  }

  /** Fills in the wrap-up and saves it, without touching the mouse. */
  void wrapsUpByKeyboard() {
    Locator form = page.locator("form.wrap-up:visible");
    assertThat(form.getByRole(AriaRole.RADIO).first()).isFocused();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("2");
    page.keyboard().press("Tab");
    page.keyboard().type("112");
    page.keyboard().press("Enter");
    assertThat(form.locator(".picked").first().getByRole(AriaRole.LISTITEM)).hasCount(1);
    page.keyboard().press("Control+Enter");
    hasNoConversation();
  }

  private Locator wrapUp() {
    return page.locator("form.wrap-up:visible");
  }

  private Locator searchOf(String list) {
    return wrapUp().getByLabel(words.say("wrapUp." + list + ".search"));
  }

  private Locator listOf(String list) {
    return wrapUp().locator(".pick-list:has([id^='" + list + "-'])");
  }

  /** Presses these keys, one after another, from the first question on; so many they were. */
  int pressesInTheWrapUp(List<String> keys) {
    wrapUp().getByRole(AriaRole.RADIO).first().focus();
    keys.forEach(page.keyboard()::press);
    return keys.size();
  }

  /** Codes by keyboard: the digits of two questions, and what to search for in the third. */
  void wrapsUpWith(String disposition, String level, String referral) {
    pressesInTheWrapUp(List.of(disposition, "Tab", level, "Tab"));
    page.keyboard().type(referral);
    page.keyboard().press("Enter");
    page.keyboard().press("Control+Enter");
    hasNoConversation();
  }

  /** Reads that the conversation is closed, and a moment later has none. */
  void hasNoConversation() {
    sees("talk.closed");
    letsAMomentPass();
    assertThat(conversation()).hasCount(0);
  }

  /** Picks the first that fits. */
  void picks(String list, String typed) {
    searchOf(list).fill(typed);
    searchOf(list).press("Enter");
    assertThat(listOf(list).locator(".picked li")).hasCount(1);
  }

  /** What is typed finds this first. */
  void finds(String list, String typed, String name) {
    searchOf(list).fill(typed);
    assertThat(listOf(list).locator(".picks li").first()).containsText(name);
  }

  void findsNothing(String list, String typed) {
    searchOf(list).fill(typed);
    assertThat(listOf(list).locator(".picks li")).hasCount(0);
  }

  /** This one stands first, under the words that say why. */
  void hasFirst(String list, String name) {
    Locator rows = listOf(list).locator(".picks li");
    assertThat(rows.first()).hasText(words.say("wrapUp.recent"));
    assertThat(rows.nth(1)).containsText(name);
  }

  /** Is told what must still be said. */
  void isAskedFor(String... keys) {
    for (String key : keys) {
      assertThat(wrapUp().getByText(words.say(key))).isVisible();
    }
  }

  /** There is no such choice in the wrap-up. */
  void isNotOffered(String name) {
    assertThat(wrapUp().getByRole(AriaRole.RADIO).first()).isVisible();
    assertThat(wrapUp().getByText(name, new Locator.GetByTextOptions().setExact(true))).hasCount(0);
  }

  /** Nothing of what was picked outlives the tab. */
  void keepsNothingBeyondThisTab() {
    Object kept = page.evaluate("() => JSON.stringify({ ...localStorage })");
    org.assertj.core.api.Assertions.assertThat(kept.toString()).doesNotContain("youth-shelter");
  }

  /**
   * Says how it came out, how worrying it was, where the visitor was guided and what it was about.
   */
  void fillsInTheWrapUp() {
    Locator form = page.locator("form.wrap-up:visible");
    form.getByRole(AriaRole.RADIO).first().check();
    form.getByText(words.say("wrapUp.level"))
        .locator("..")
        .getByRole(AriaRole.RADIO)
        .last()
        .check();
    for (Locator list : form.locator(".pick-list").all()) {
      list.getByRole(AriaRole.CHECKBOX).nth(1).check();
      list.getByRole(AriaRole.CHECKBOX).nth(2).check();
    }
    assertThat(page.getByText(words.say("wrapUp.danger"))).isVisible();
  }

  void saves() {
    press("wrapUp.save");
  }

  /** Wants to sign out; the page asks back. */
  void asksToSignOut() {
    press("signOut");
    sees("signOut.question");
  }

  /** Reads these words somewhere on the page. */
  void sees(String key, String... values) {
    assertThat(page.getByText(words.with(key, values)).first()).isVisible();
  }

  /** Presses the button with the words of this key. */
  void press(String key) {
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.with(key)));
    Fold.opens(page, key, button);
    button.first().click();
  }
}
