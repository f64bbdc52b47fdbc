package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

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

  private final Page page;
  private final FrameLocator chat;
  private final Words words;

  private VisitorPage(Page page, Words words) {
    this.page = page;
    this.chat = page.frameLocator("iframe");
    this.words = words;
  }

  /** Somebody who came to this address. */
  static VisitorPage at(BrowserContext context, String address, Words words) {
    Page page = context.newPage();
    page.navigate(address);
    return new VisitorPage(page, words);
  }

  Page page() {
    return page;
  }

  /** The chat's button on the page. */
  Locator button() {
    return page.locator("button[aria-haspopup=dialog]");
  }

  VisitorPage opensTheChat() {
    button().click();
    return this;
  }

  VisitorPage starts() {
    return startsAs("");
  }

  VisitorPage startsAs(String nickname) {
    if (!nickname.isEmpty()) {
      chat.getByText(words.say("ask")).click();
      chat.getByLabel(words.say("ask.nickname")).fill(nickname);
    }
    press("start");
    return this;
  }

  VisitorPage waits() {
    sees("waiting");
    return this;
  }

  /** Reads this heading. */
  void sees(String key) {
    assertThat(heading(key)).isVisible();
  }

  private Locator heading(String key) {
    return chat.getByRole(
        AriaRole.HEADING,
        new FrameLocator.GetByRoleOptions().setName(words.say(key)).setExact(true));
  }

  /** Reads, at the top, whom they talk with. */
  void talksWith(String alias) {
    assertThat(chat.locator(".state")).hasText(words.with("author", "alias", alias));
  }

  void readsNotice(String key, String... values) {
    assertThat(chat.getByText(words.with(key, values)).first()).isVisible();
  }

  VisitorPage writes(String text) {
    types(text);
    box().press("Enter");
    assertThat(chat.locator(".own").last()).containsText(words.with("sending.sent"));
    return this;
  }

  /** Writes without sending. */
  void types(String text) {
    box().pressSequentially(text);
  }

  private Locator box() {
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

  void pressesEscapeThreeTimes() {
    for (int times = 0; times < 3; times++) {
      page.keyboard().press("Escape");
    }
  }

  /** The chat is not on the page any more, not even out of sight. */
  void hasNoChat() {
    page.waitForCondition(() -> page.frames().size() == 1);
    assertThat(page.locator("iframe")).hasCount(0);
  }

  /** Presses the button with the words of this key. */
  void press(String key) {
    chat.getByRole(
            AriaRole.BUTTON,
            new FrameLocator.GetByRoleOptions().setName(words.say(key)).setExact(true))
        .click();
  }

  void opens(String summary) {
    chat.getByText(words.say(summary), new FrameLocator.GetByTextOptions().setExact(true)).click();
  }

  /** The browser holds nothing of this visit but what is named here. */
  void leftInTheBrowser(String... inSessionStorage) {
    for (Frame frame : page.frames()) {
      boolean chats = !frame.equals(page.mainFrame());
      assertThat(frame.evaluate(KEPT))
          .isEqualTo(
              Map.of(
                  "local",
                  List.of(),
                  "session",
                  chats ? List.of(inSessionStorage) : List.of(),
                  "cookies",
                  "",
                  "databases",
                  List.of(),
                  "caches",
                  List.of(),
                  "workers",
                  0));
    }
    assertThat(page.context().cookies()).isEmpty();
  }

  void seesHelpNumber(String number) {
    assertThat(
            chat.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName(number))
                .first())
        .isVisible();
  }
}
