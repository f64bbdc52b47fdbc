package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What makes a console quick: a claim from the desktop's notification, keys, drafts that stay. */
@InEveryLanguage
class QuickHandsInTheBrowserTest extends AfternoonStory {
  @Test
  void aPressOnTheNotificationTakesWhoItIsAbout() throws Exception {
    BrowserContext desk = Desktop.under(afternoon.browser());
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    Desktop.hides(aino.page());
    VisitorPage first = afternoon.arrives("Kettu");
    first.writes("onko siellä ketään");
    aino.seesTags(1);
    Desktop.isTold(aino.page(), afternoon.words().say("notification"));

    aino.page().evaluate("() => window.notified.at(-1).onclick()");
    aino.talks().reads("onko siellä ketään");
    assertThat(aino.box()).isFocused();
    first.talksWith("Aino");
    org.assertj.core.api.Assertions.assertThat(
            aino.page().evaluate("() => window.notified.at(-1).closed"))
        .isEqualTo(true);
  }

  @Test
  void anEmojiIsPickedByKeyboardAndStandsWhereTheCursorWas() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    aino.box().press(":");
    Locator picker = aino.page().locator(".emoji");
    assertThat(picker.locator("button").first()).isFocused();
    assertThat(picker.getByTitle(afternoon.words().say("emoji.hug"))).hasText("🤗");
    afternoon.keep(aino, "console-emoji");
    aino.page().keyboard().press("ArrowDown");
    aino.page().keyboard().press("ArrowUp");
    for (int step = 0; step < 4; step++) {
      aino.page().keyboard().press("ArrowRight");
    }
    aino.page().keyboard().press("Enter");
    assertThat(picker).isHidden();
    assertThat(aino.box()).hasValue("🤗");
    assertThat(aino.box()).isFocused();

    aino.box().fill("Hyvä että kirjoitit ");
    aino.page()
        .getByLabel(afternoon.words().say("emoji.title"))
        .and(aino.page().locator("button"))
        .click();
    aino.page().keyboard().press("Escape");
    assertThat(aino.box()).isFocused();
    aino.writes("Hyvä että kirjoitit 💛");
    visitor.reads("Hyvä että kirjoitit 💛");
  }

  @Test
  void theBoxIsSpelledInTheLanguageOfTheVisitor() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    scene.visitor(Language.SV).opensTheChat().starts().waits();
    aino.claims();
    assertThat(aino.box()).hasAttribute("lang", "sv");
    assertThat(aino.box()).hasAttribute("spellcheck", "true");
  }

  @Test
  void everyKeyOfTheListDoesWhatTheListSays() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    afternoon.arrives("Susi");
    elias.claims();
    afternoon.asks(elias, "ask.join.start", "Aino");
    aino.sees("asked.join");
    elias.sees("asking.join", "whom", "Aino");
    press(aino, "e");
    aino.sees("asked.gone.declined");
    elias.sees("asking.join.declined");
    aino.letsAMomentPass();
    assertThat(aino.page().locator(".tag")).hasCount(0);

    afternoon.arrives("Kettu");
    afternoon.arrives("Pöllö");
    aino.seesTags(2);
    claimsNothingWhileKeysAreOff(aino);
    press(aino, "2");
    assertThat(boxOf(aino, "Pöllö")).isFocused();
    aino.seesTags(1);
    press(aino, "1");
    assertThat(boxOf(aino, "Kettu")).isFocused();
    Locator answered = boxOf(aino, "Pöllö");
    answered.fill("Hei");
    answered.press("Enter");
    answered.press("Enter");
    assertThat(aino.page().locator("[data-from=me]"))
        .containsText(afternoon.words().with("messages.stored"));
    press(aino, "n");
    assertThat(boxOf(aino, "Kettu")).isFocused();
    aino.page().keyboard().press("Escape");
    aino.page().keyboard().press("k");
    assertThat(aino.page().locator("form.wrap-up:visible input[type=radio]").first()).isFocused();
    aino.page().keyboard().press("Escape");
    aino.page().keyboard().press("o");
    assertThat(aino.page().locator("#waiting-title")).isFocused();
    aino.page().keyboard().press("?");
    assertThat(aino.page().locator("dialog[open]"))
        .containsText(afternoon.words().say("keys.claim"));
  }

  @Test
  void whatIsBeingWrittenStaysWithItsConversationUntilThePageIsLeft() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    Page page = aino.page();
    VisitorPage kettu = afternoon.arrives("Kettu");
    aino.claims();
    VisitorPage owl = afternoon.arrives("Pöllö");
    aino.seesTags(1);
    aino.claimsByKey();
    assertThat(boxOf(aino, "Pöllö")).isFocused();
    page.keyboard().type("kesken Pöllölle");
    Look.PHONE_LIGHT.at(page);
    page.locator(".names button", new Page.LocatorOptions().setHasText("Kettu")).click();
    assertThat(boxOf(aino, "Pöllö")).isHidden();
    boxOf(aino, "Kettu").fill("kesken Ketulle");
    page.locator(".names button", new Page.LocatorOptions().setHasText("Pöllö")).click();
    assertThat(boxOf(aino, "Pöllö")).isVisible();
    Look.DESKTOP_LIGHT.at(page);
    hasDrafts(aino, "kesken Ketulle", "kesken Pöllölle");
    standSideBySide(aino);
    page.locator("#waiting-title").focus();
    kettu.writes("hei");
    owl.writes("huhuu");
    assertThat(page).hasTitle(afternoon.words().with("title.unread", "count", "2"));

    aino.press("settings.title");
    page.locator("dialog[open]").getByText("Svenska").click();
    assertThat(page.locator("html")).hasAttribute("lang", "sv");
    hasDrafts(aino, "kesken Ketulle", "kesken Pöllölle");
    page.onDialog(Dialog::accept);
    page.reload();
    hasDrafts(aino, "", "");
  }

  private void claimsNothingWhileKeysAreOff(ConsolePage console) {
    settings(console).switches("settings.singleKeys");
    press(console, "1");
    settings(console).switches("settings.singleKeys");
    console.seesTags(2);
  }

  /** As many as may be, each in full, and the page says that there is no room for more. */
  private static void standSideBySide(ConsolePage console) {
    console.sees("waiting.full", "count", "2");
    Locator first = boxOf(console, "Kettu");
    Locator second = boxOf(console, "Pöllö");
    assertThat(first).isInViewport();
    assertThat(second).isInViewport();
    BoundingBox left = Objects.requireNonNull(first.boundingBox());
    BoundingBox right = Objects.requireNonNull(second.boundingBox());
    org.assertj.core.api.Assertions.assertThat(left.x + left.width).isLessThan(right.x);
  }

  private AlertSettings settings(ConsolePage console) {
    return new AlertSettings(console, afternoon.words());
  }

  private static void hasDrafts(ConsolePage console, String first, String second) {
    assertThat(boxOf(console, "Kettu")).hasValue(first);
    assertThat(boxOf(console, "Pöllö")).hasValue(second);
  }

  private static Locator boxOf(ConsolePage console, String nickname) {
    return console
        .page()
        .locator(".talk", new Page.LocatorOptions().setHasText(nickname))
        .locator("form.write > textarea");
  }

  /** A single key, where no text is being written. */
  private static void press(ConsolePage console, String key) {
    console.page().locator("#waiting-title").focus();
    console.page().keyboard().press(key);
  }
}
