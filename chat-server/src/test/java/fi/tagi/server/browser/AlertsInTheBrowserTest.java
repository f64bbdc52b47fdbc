package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fi.tagi.server.access.AccountRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What catches the eye of somebody who answers, each by its own setting. */
@InEveryLanguage
class AlertsInTheBrowserTest extends AfternoonStory {
  private static final String PLAIN_ICON = "/shared/icon.svg";
  private static final String SECONDS =
      "element => parseFloat(getComputedStyle(element).animationDuration)";
  private static final String MOVES = "element => getComputedStyle(element).animationName";

  /** Counts what is heard, in a browser that keeps every page silent until its first press. */
  private static final String COUNTS_NOTES =
      """
      let pressed = false;
      ['keydown', 'pointerdown'].forEach((kind) => addEventListener(kind, () => (pressed = true), true));
      window.AudioContext = class extends AudioContext {
        get state() {
          return pressed ? super.state : 'suspended';
        }
        resume() {
          return pressed ? super.resume() : new Promise(() => {});
        }
      };
      window.notes = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (at) { window.notes += 1; start.call(this, at); };
      """;

  private static final long QUIET_MILLIS = 2_000;
  private static final String AS_AN_APPLICATION =
      "navigator.setAppBadge = (count) => { window.appBadge = count; return Promise.resolve(); }";

  @Test
  void aPhoneThatShowsNoNotificationShowsTheTagAndSaysSo() throws Exception {
    BrowserContext phone = Desktop.onAPhone(afternoon.browser());
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, phone).goesOnDuty();
    Desktop.hides(aino.page());
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.seesTags(1);
    Desktop.shows(aino.page());
    aino.press("settings.title");
    aino.sees("settings.notification.missing");
    aino.press("dialog.close");
    aino.claims().writes("Hei");
    visitor.reads("Hei");
  }

  @Test
  void soundsAreHeardOnceTheyAreTurnedOnAndIsSaidToBeBlockedUntilAPress() throws Exception {
    BrowserContext desk = afternoon.browser();
    desk.clock().install();
    desk.addInitScript(COUNTS_NOTES);
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.seesTags(1);
    heard(aino, 0);
    aino.press("sound.off");
    aino.sees("sound.on");
    heard(aino, 2);
    isQuietAgain(aino);
    afternoon.arrives("Pöllö");
    heard(aino, 4);
    aino.claims();
    visitor.writes("hei");
    aino.reads("hei");
    heard(aino, 5);
    settings(aino).switches("settings.messageSound");
    isQuietAgain(aino);
    visitor.writes("oletko siellä");
    aino.reads("hei", "oletko siellä");
    heard(aino, 5);
    aino.press("settings.title");
    aino.press("settings.test");
    heard(aino, 7);
    aino.press("dialog.close");
    aino.page().reload();
    aino.sees("sound.blocked");
    aino.page().keyboard().press("Tab");
    aino.sees("sound.on");
  }

  /** The page has played so many notes. */
  private static void heard(ConsolePage console, int notes) {
    console.page().waitForFunction("notes => window.notes === notes", notes);
  }

  /** So much time passes on the page that another sound of the same kind may be heard. */
  private static void isQuietAgain(ConsolePage console) {
    console.page().context().clock().fastForward(QUIET_MILLIS);
  }

  @Test
  void theEdgeBreathesSlowlyOrStandsStillAndMayBeTurnedOff() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    Locator edge = aino.page().locator(".edge");
    assertThat(edge).isHidden();
    afternoon.arrives("Kettu");
    aino.seesTags(1);
    assertThat(edge).isVisible();
    assertThat(edge.evaluate(MOVES)).isEqualTo("none");
    moves(aino.page(), ReducedMotion.NO_PREFERENCE);
    assertThat(edge.evaluate(MOVES)).isEqualTo("breathe");
    assertThat(((Number) edge.evaluate(SECONDS)).doubleValue()).isGreaterThan(1);
    moves(aino.page(), ReducedMotion.REDUCE);

    settings(aino).switches("settings.flash");
    assertThat(edge).isHidden();
    aino.page().reload();
    aino.seesTags(1);
    assertThat(edge).isHidden();
    settings(aino).switches("settings.flash");
    assertThat(edge).isVisible();
  }

  @Test
  void theIconSaysHowManyWaitAndTheTitleTooEachUntilItIsTurnedOff() throws Exception {
    BrowserContext desk = afternoon.browser();
    desk.addInitScript(AS_AN_APPLICATION);
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    hasIcon(aino, PLAIN_ICON);
    afternoon.arrives("Kettu");
    hasIcon(aino, "/console/icons/1.svg");
    afternoon.arrives("Pöllö");
    hasIcon(aino, "/console/icons/2.svg");
    aino.page().waitForFunction("() => window.appBadge === 2");
    assertThat(aino.page()).hasTitle(afternoon.words().with("title.waiting", "count", "2"));

    settings(aino).switches("settings.badge");
    hasIcon(aino, PLAIN_ICON);
    aino.page().waitForFunction("() => window.appBadge === 0");
    settings(aino).switches("settings.title.count");
    assertThat(aino.page()).hasTitle(afternoon.words().say("title"));
    aino.page().reload();
    aino.seesTags(2);
    hasIcon(aino, PLAIN_ICON);
    assertThat(aino.page()).hasTitle(afternoon.words().say("title"));
    for (String icon : List.of("1", "9", "many")) {
      String address = afternoon.server().url() + "/console/icons/" + icon + ".svg";
      assertThat(aino.page().request().get(address).ok()).isTrue();
    }
  }

  @Test
  void whatThereIsToSeeIsTriedWithNobodyWaiting() throws Exception {
    BrowserContext desk = Desktop.under(afternoon.browser());
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    aino.press("settings.title");
    aino.press("settings.test.sight");
    Desktop.isTold(aino.page(), afternoon.words().say("notification.trial"));
    hasIcon(aino, "/console/icons/1.svg");
    assertThat(aino.page()).not().hasTitle(afternoon.words().say("title"));
    assertThat(aino.page().locator(".edge")).isVisible();
    aino.letsAMomentPass();
    hasIcon(aino, PLAIN_ICON);
    assertThat(aino.page()).hasTitle(afternoon.words().say("title"));
    assertThat(aino.page().locator(".edge")).isHidden();
  }

  @Test
  void notificationsThatAreWantedAndBlockedAreWarnedOf() throws Exception {
    BrowserContext desk = Desktop.under(afternoon.browser());
    ConsolePage aino = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    Locator warning =
        aino.page().locator(".states").getByText(afternoon.words().say("notification.blocked"));
    assertThat(warning).isHidden();
    Desktop.forbids(aino.page());
    assertThat(warning).isVisible();
    aino.press("notification.blocked");
    aino.sees("settings.notification.denied");
    afternoon.keep(aino, "console-notifications-blocked");
    settings(aino).toggle("settings.notification").click();
    aino.press("dialog.close");
    assertThat(warning).isHidden();
  }

  @Test
  void aManagerWhoAnswersTooIsToldThatNobodyIsOnDuty() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER, AccountRole.EXPERT);
    ConsolePage marja = scene.console("Marja").signsIn();
    marja.sees("waiting.offDuty");
    scene.passesUntilSeen(marja.page().locator(".alarm"));
    marja.sees("alarm.nobody");
    afternoon.keep(marja, "console-managers-alarm");
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    assertThat(marja.page().locator(".alarm")).isHidden();
    assertThat(aino.page().locator(".alarm")).hasCount(0);
  }

  private static void moves(Page page, ReducedMotion motion) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
  }

  private static void hasIcon(ConsolePage console, String address) {
    assertThat(console.page().locator("link[rel=icon]")).hasAttribute("href", address);
  }

  private AlertSettings settings(ConsolePage console) {
    return new AlertSettings(console, afternoon.words());
  }
}
