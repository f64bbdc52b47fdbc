package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody on a site that shows the chat's button. */
final class VisitorPage {
  /** Everything a page may leave in a browser, but for the token of a running contact. */
  private static final String KEPT =
      """
      async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        cookies: document.cookie,
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      })
      """;

  private static final String UNDER_THE_POINTER = "element => element.matches(':hover')";

  private static final String WHO_HAS_THE_KEYS =
      """
      () => {
        let focused = document.activeElement;
        while (focused?.shadowRoot) {
          focused = focused.shadowRoot.activeElement;
        }
        return focused?.tagName ?? '';
      }
      """;

  private final Page page;
  private final String address;
  private final Locator chat;
  private final String keys;
  private final Words words;

  private VisitorPage(Page page, Locator chat, String keys, Words words) {
    this.page = page;
    this.address = page.url();
    this.chat = chat;
    this.keys = keys;
    this.words = words;
  }

  /** Somebody who came to a site at this address. */
  static VisitorPage at(BrowserContext context, String address, Words words) {
    Page page = opened(context, address);
    return new VisitorPage(page, page.frameLocator("iframe").locator("body"), "IFRAME", words);
  }

  /** Somebody who came to the chat's own page, which stands on no site. */
  static VisitorPage alone(BrowserContext context, String address, Words words) {
    Page page = opened(context, address);
    return new VisitorPage(page, page.locator("body"), "TEXTAREA", words);
  }

  private static Page opened(BrowserContext context, String address) {
    Page page = context.newPage();
    page.navigate(address);
    return page;
  }

  Page page() {
    return page;
  }

  /** The chat itself. */
  Locator chat() {
    return chat;
  }

  /** The chat's button on the page. */
  Locator button() {
    return page.locator("button[aria-haspopup=dialog]");
  }

  VisitorPage opensTheChat() {
    button().click();
    return this;
  }

  /** Sees, instead of the chat, whom to call. */
  void seesThatTheChatDoesNotOpen() {
    assertThat(page.locator("[role=dialog] > p")).containsText("112");
  }

  /** Puts away what stands instead of the chat; the button is there again. */
  void closes() {
    page.locator("[role=dialog] > p").getByRole(AriaRole.BUTTON).first().click();
    isPutAway();
  }

  /** The chat is away, and the page knows it: a press on a key is the page's own again. */
  void isPutAway() {
    assertThat(button()).isFocused();
  }

  VisitorPage starts() {
    return startsAs("");
  }

  VisitorPage startsAs(String nickname) {
    if (!nickname.isEmpty()) {
      press(chat.getByText(words.say("ask")));
      isCalled(nickname);
    }
    press("start");
    return this;
  }

  private void isCalled(String nickname) {
    Locator.GetByRoleOptions name =
        new Locator.GetByRoleOptions().setName(words.say("ask.nickname"));
    chat.getByRole(AriaRole.TEXTBOX, name).fill(nickname);
  }

  VisitorPage waits() {
    sees("waiting");
    return this;
  }

  /** Tells beforehand how they want to be called, what it is about, and how old they are. */
  VisitorPage tells(String nickname, String topic, String age) {
    press(chat.getByText(words.say("ask")));
    isCalled(nickname);
    chat.getByLabel(words.say("ask.topic")).selectOption(topic);
    chat.getByLabel(words.say("ask.age")).selectOption(age);
    return this;
  }

  /** Reads this heading. */
  void sees(String key) {
    assertThat(heading(key)).isVisible();
  }

  private Locator heading(String key) {
    return chat.getByRole(
        AriaRole.HEADING, new Locator.GetByRoleOptions().setName(words.say(key)).setExact(true));
  }

  /** Reads, at the top, whom they talk with. */
  void talksWith(String alias) {
    assertThat(chat.locator(".state")).hasText(words.with("author", "alias", alias));
  }

  void readsNotice(String key, String... values) {
    assertThat(chat.getByText(words.with(key, values)).first()).isVisible();
  }

  /** Reads no such words, or not any more. */
  void readsNoNotice(String key, String... values) {
    Locator.FilterOptions inSight = new Locator.FilterOptions().setVisible(true);
    assertThat(chat.getByText(words.with(key, values)).filter(inSight)).hasCount(0);
  }

  VisitorPage writes(String text) {
    Pattern sent = words.with("sending.sent");
    Pattern delivered = words.with("sending.delivered");
    assertThat(sends(text))
        .containsText(Pattern.compile(sent.pattern() + "|" + delivered.pattern()));
    return this;
  }

  /** Writes what the server does not take. */
  void writesInVain(String text) {
    assertThat(sends(text)).containsText(words.with("sending.waiting"));
  }

  /** Sends: this message, shown or not yet; what was sent before it stands as it is waited for. */
  private Locator sends(String text) {
    Locator own = chat.locator(".own", new Locator.LocatorOptions().setHasText(text));
    int before = own.count();
    pastes(text);
    page.keyboard().press("Enter");
    return own.nth(before);
  }

  /** Reads that nobody who answers has the last message yet. */
  void seesThatTheLastMessageWasSent() {
    seesHowTheLastMessageStands("sending.sent");
  }

  void seesThatTheLastMessageWasDelivered() {
    seesHowTheLastMessageStands("sending.delivered");
  }

  void seesThatTheLastMessageWasNotSent() {
    seesHowTheLastMessageStands("sending.refused");
  }

  private void seesHowTheLastMessageStands(String key) {
    assertThat(chat.locator(".own").last()).containsText(words.with(key));
  }

  /** Writes without sending. */
  void types(String text) {
    pastes("");
    page.keyboard().type(text);
  }

  /** Writes at once, without sending. The browser gives the keys to the chat a moment later. */
  void pastes(String text) {
    box().fill(text);
    hasTheKeys();
  }

  /** What is typed goes to the chat. */
  void hasTheKeys() {
    page.waitForCondition(() -> page.evaluate(WHO_HAS_THE_KEYS).equals(keys));
  }

  /** Where messages are written. */
  Locator box() {
    return chat.getByLabel(words.say("compose.label"));
  }

  /** Has these messages on the page, in this order, and no other. */
  void reads(String... texts) {
    assertThat(chat.locator(".bubble")).hasText(texts);
  }

  void seesThatSomebodyWrites(String alias) {
    assertThat(chat.getByText(words.with("typing", "alias", alias)).first()).isVisible();
  }

  /** Reads what is wrong with the connection. */
  void seesProblem(String key) {
    assertThat(chat.locator(".banner")).hasText(words.with(key));
  }

  void seesNoProblem() {
    assertThat(chat.locator(".banner")).isHidden();
  }

  /** Loads the whole page again, and opens the chat again. */
  void reloads() {
    page.reload();
    opensTheChat();
  }

  /** Asks to end; the page asks back. */
  void asksToEnd() {
    press("end");
    sees("end.question");
  }

  void ends() {
    press("end.yes");
  }

  void clears() {
    press("over.clear");
  }

  void leavesQuickly() {
    press("leave");
  }

  void pressesEscape(int times) {
    for (int time = 0; time < times; time++) {
      page.keyboard().press("Escape");
    }
  }

  /** What lasts for a moment is over. */
  void letsAMomentPass() {
    Lasting.passes(page);
  }

  /** An empty page is in the place of the one with the chat. */
  void isGone() {
    page.waitForURL("about:blank");
    assertThat(page.frames()).hasSize(1);
    assertThat(page.locator("body *")).hasCount(0);
  }

  /** Comes to the same address again, in the same tab. */
  VisitorPage comesBack() {
    page.navigate(address);
    return this;
  }

  /** Presses the button with the words of this key. */
  void press(String key) {
    press(
        chat.getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(words.say(key)).setExact(true)));
  }

  /**
   * A browser gives the pointer to a frame of another site some moments after it showed or moved
   * it, and to none on a page that is not in front; until then a press is lost on the page around.
   * Who presses has the page in front, and where the pointer did not arrive has it drawn anew.
   */
  private void press(Locator target) {
    page.waitForCondition(() -> {
      target.hover();
      boolean isUnder = target.evaluate(UNDER_THE_POINTER).equals(true);
      if (!isUnder) {
        page.mouse().move(0, 0);
        page.bringToFront();
        Look.drawAnew(page);
      }
      return isUnder;
    });
    target.click();
  }

  void opens(String summary) {
    press(chat.getByText(words.say(summary), new Locator.GetByTextOptions().setExact(true)));
  }

  /** The browser holds nothing of this visit but what is named here. */
  void leftInTheBrowser(String... inSessionStorage) {
    for (Frame frame : page.frames()) {
      boolean chats = frame.url().contains("/widget?");
      assertThat(frame.evaluate(KEPT))
          .isEqualTo(kept(chats ? List.of(inSessionStorage) : List.of()));
    }
    assertThat(page.context().cookies()).isEmpty();
  }

  private static Map<String, Object> kept(List<String> session) {
    Map<String, Object> kept = new HashMap<>();
    List.of("local", "databases", "caches").forEach(place -> kept.put(place, List.of()));
    kept.putAll(Map.of("session", session, "cookies", "", "workers", 0));
    return kept;
  }

  void seesHelpNumber(String number) {
    assertThat(
            chat.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(number)).first())
        .isVisible();
  }
}
