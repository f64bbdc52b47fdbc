package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Practice: with a made-up visitor, and with a colleague who plays one. */
@InEveryLanguage
class PracticeInTheBrowserTest extends Story {
  private ConsolePage practises(String alias) throws Exception {
    return begins(mayPractise(alias));
  }

  private ConsolePage mayPractise(String alias) throws Exception {
    ConsolePage console = scene.professional(alias);
    console.press("practice.title");
    return console;
  }

  private static ConsolePage begins(ConsolePage console) {
    console.press("practice.start");
    assertThat(console.page().locator(".practice-strip")).not().isEmpty();
    return console;
  }

  @Test
  void aMadeUpVisitorIsMarkedEverywhereFromTheTagToTheWrapUp() throws Exception {
    ConsolePage aino = mayPractise("Aino");
    Page page = aino.page();
    album.keep(page, "console-practice");
    begins(aino);
    album.keep(page, "console-practice-drills");
    page.locator("[data-script=danger] button").click();
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(page.locator(".tag[data-practice] h3")).containsText(mark());
    album.keep(page, "console-practice-tag");
    aino.claims();
    Locator talk = page.locator(".talk[data-practice]");
    assertThat(talk.locator(".facts")).containsText(mark());
    assertThat(talk.locator(".log")).containsText(firstWords());
    album.keep(page, "console-practice-talk");
    aino.ends();
    assertThat(page.locator(".details")).containsText(mark());
    aino.fillsInTheWrapUp();
    aino.saves();
    aino.press("practice.end");
    assertThat(page.locator(".practice-strip")).isEmpty();
  }

  @Test
  void aColleaguePlaysTheVisitorByALink() throws Exception {
    ConsolePage aino = practises("Aino");
    aino.press("practice.invite");
    String link = aino.page().locator("#practice-pass").inputValue();
    album.keep(aino.page(), "console-practice-link");
    aino.page().keyboard().press("Escape");
    VisitorPage sanni = scene.playsVisitor(link);
    assertThat(sanni.page().locator(".practice-band")).isVisible();
    assertThat(sanni.chat().locator("header h1")).containsText(mark());
    album.keep(sanni.page(), "practice-page");
    sanni.starts().waits().writes("kuuluuko");
    aino.claims();
    aino.reads("kuuluuko");
    aino.writes("Kuuluu.");
    sanni.reads("kuuluuko", "Kuuluu.");
    album.keep(sanni.page(), "practice-page-talking");
    VisitorPage lost = scene.playsVisitor(link.replaceFirst("#.*", ""));
    assertThat(lost.page().locator(".practice-band")).isVisible();
    assertThat(lost.page().locator("iframe")).hasCount(0);
    album.keep(lost.page(), "practice-page-no-link");
  }

  @Test
  void aLinkThatIsOverSaysSoAndWhomToAsk() throws Exception {
    scene.server().itIs(Duration.ofHours(3));
    ConsolePage aino = practises("Aino");
    aino.press("practice.invite");
    String link = aino.page().locator("#practice-pass").inputValue();
    VisitorPage inTime = scene.playsVisitor(link);
    inTime.sees("lobby");
    scene.server().itIs(Duration.ZERO);
    VisitorPage late = scene.playsVisitor(link);
    Words words = scene.consoleWords();
    assertThat(late.page().getByText(words.say("practice.page.over.what"))).isVisible();
    assertThat(late.page().locator("iframe")).hasCount(0);
    album.keep(late.page(), "practice-page-over");
    inTime.page().reload();
    assertThat(inTime.page().locator("h2")).hasText(words.say("practice.page.over"));
  }

  @Test
  void aChatThatComesBackAfterItsLinksTimeSaysThatThePracticeIsOver() throws Exception {
    scene.server().itIs(Duration.ofHours(3));
    ConsolePage aino = practises("Aino");
    aino.press("practice.invite");
    String link = aino.page().locator("#practice-pass").inputValue();
    aino.page().keyboard().press("Escape");
    VisitorPage sanni = scene.playsVisitor(link);
    sanni.starts().waits().writes("kuuluuko");
    aino.claims();
    VisitorPage looks = scene.playsVisitor(link);
    looks.sees("lobby");
    scene.serverStops();
    sanni.readsNotice("problem.lost");
    scene.server().itIs(Duration.ZERO);
    scene.server().startsAgain();
    for (VisitorPage late : List.of(sanni, looks)) {
      String over = scene.consoleWords().say("practice.page.over");
      assertThat(late.page().locator("h2")).hasText(over);
      assertThat(late.page().locator("iframe")).hasCount(0);
    }
  }

  @Test
  void aPressIsNotLostThoughTheDialogLearnsMoreBeforeTheFingerIsUp() throws Exception {
    Page page = practises("Aino").page();
    invitesWhileChoicesCome(page, page.mouse()::down, page.mouse()::up);
    invitesWhileChoicesCome(
        page, () -> page.keyboard().down("Space"), () -> page.keyboard().up("Space"));
  }

  private void invitesWhileChoicesCome(Page page, Runnable presses, Runnable letsGo) {
    List<Route> held = new CopyOnWriteArrayList<>();
    page.reload();
    page.route("**/v1/practice", held::add);
    page.locator(".practice-strip button").first().click();
    Locator invites = page.locator("[aria-labelledby=practice-colleague] button");
    invites.hover();
    invites.focus();
    presses.run();
    page.waitForResponse("**/v1/practice", () -> held.forEach(Route::resume)).finished();
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    letsGo.run();
    assertThat(page.locator("#practice-pass")).isVisible();
    assertThat(page.locator("[data-script]")).not().hasCount(0);
    page.unroute("**/v1/practice");
  }

  private String mark() {
    return said("Harjoitus: ", "Övning: ", "Practice: ");
  }

  private String firstWords() {
    return said("voiks tänne kirjottaa", "kan man skriva hit", "can i write here");
  }
}
