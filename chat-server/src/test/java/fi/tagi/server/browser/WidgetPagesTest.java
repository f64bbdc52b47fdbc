package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The widget in every state. */
@Tag("long")
@InEveryLanguage
class WidgetPagesTest extends Story {
  private static final Set<Look> BOTH_SIZES = EnumSet.of(Look.PHONE_DARK, Look.DESKTOP_LIGHT);

  private static final String LONG =
      "Äiti ja isä huutavat taas, ja minä olen huoneessani pikkuveljen kanssa. En tiedä pitäisikö"
          + " mennä väliin vai ei. Viimeksi se vain paheni, ja sitten kukaan ei puhunut kenellekään"
          + " moneen päivään.\n\nOlen miettinyt pitkään, kenelle tästä voisi puhua.";
  private static final String RIGHT_TO_LEFT = "لا أستطيع النوم 😔 منذ أسبوع";
  private static final String WITHOUT_SPACES = "apua".repeat(40);

  @Test
  void beforeTheStart() throws Exception {
    VisitorPage visitor = scene.visitor();
    album.keep(visitor.page(), "widget-button");
    visitor.opensTheChat().sees("lobby");
    visitor.readsNotice("lobby.unstaffed");
    album.keep(visitor.page(), "widget-lobby-nobody-there");
    scene.professional("Aino").goesOnDuty();
    visitor.readsNoNotice("lobby.unstaffed");
    album.keep(visitor.page(), "widget-lobby");
    visitor.tells("Kettu", "family-quarrels", "13-15");
    album.keep(visitor.page(), "widget-lobby-told");

    scene.server().letsWait(1);
    scene.server().arrives();
    visitor.starts().sees("full");
    album.keep(visitor.page(), "widget-full");
    visitor.press("full.again");
    scene.server().opensTomorrowAtNoon();
    visitor.sees("closed");
    album.keep(visitor.page(), "widget-closed");
  }

  @Test
  void fromWaitingToTheEnd() throws Exception {
    VisitorPage visitor = scene.visitor().opensTheChat().startsAs("Kettu").waits();
    visitor.readsNotice("waiting.unstaffed");
    album.keep(visitor.page(), "widget-waiting-nobody-there");
    ConsolePage responder = scene.professional("Aino").goesOnDuty();
    visitor.readsNotice("waiting.promise");
    visitor.writes(LONG).writes("oletteko siellä");
    album.keep(visitor.page(), "widget-waiting");

    responder.claims().writes("Hei Kettu, olen tässä. Hyvä että kirjoitit.");
    visitor.talksWith("Aino");
    visitor.writes(RIGHT_TO_LEFT).writes(WITHOUT_SPACES);
    responder.writes(LONG).writes("☺\nMitä\nkuuluu\nnyt?");
    visitor.reads(
        LONG,
        "oletteko siellä",
        "Hei Kettu, olen tässä. Hyvä että kirjoitit.",
        RIGHT_TO_LEFT,
        WITHOUT_SPACES,
        LONG,
        "☺\nMitä\nkuuluu\nnyt?");
    album.keep(visitor.page(), "widget-talking");
    for (Look look : BOTH_SIZES) {
      responder.types("Minä");
      visitor.seesThatSomebodyWrites("Aino");
      album.keep(visitor.page(), "widget-typing", EnumSet.of(look));
    }
    visitor.pastes("x".repeat(3_990));
    album.keep(visitor.page(), "widget-nearly-full-message");
    visitor.asksToEnd();
    album.keep(visitor.page(), "widget-leave-question");
    visitor.ends();
    visitor.sees("over.visitor_left");
    album.keep(visitor.page(), "widget-over-by-visitor");
  }

  @Test
  void withoutAConnection() throws Exception {
    ConsolePage responder = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits().writes("hei");
    responder.claims();
    visitor.talksWith("Aino");
    scene.serverStops();
    visitor.seesProblem("problem.lost");
    visitor.writesInVain("kuuletko vielä");
    album.keep(visitor.page(), "widget-connection-lost");
    scene.server().startsAgain(LiveServer::endsEveryConversation);
    visitor.sees("over.responder_ended");
    visitor.seesThatTheLastMessageWasNotSent();
    album.keep(visitor.page(), "widget-over-by-responder-message-not-sent");
  }

  @Test
  void whenNobodyAnswersUntilTheLineCloses() throws Exception {
    scene.server().itIs(Duration.ofMinutes(11));
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    scene.server().itIs(Duration.ZERO);
    scene.professional("Aino").goesOnDuty();
    visitor.reloads();
    visitor.waits().readsNotice("waiting.late");
    album.keep(visitor.page(), "widget-waiting-late");
    scene.server().opensTomorrowAtNoon();
    visitor.sees("over.line_closed");
    album.keep(visitor.page(), "widget-over-line-closed");
  }

  @Test
  void whenTheStorageIsAway() throws Exception {
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    VisitorPage late = scene.visitor().opensTheChat();
    late.sees("lobby");
    scene.storageIsAway();
    visitor.writesInVain("kuuleeko kukaan");
    visitor.readsNotice("problem.away");
    visitor.seesHelpNumber("112");
    album.keep(visitor.page(), "widget-storage-away");
    late.starts().readsNotice("problem.starting");
    late.seesHelpNumber("112");
    album.keep(late.page(), "widget-storage-away-at-the-start");

    scene.server().stops();
    scene.server().startsAgain();
    late.waits();
    visitor.seesNoProblem();
    visitor.reads("kuuleeko kukaan");
  }

  @Test
  void whenTheChatDoesNotOpen() throws Exception {
    VisitorPage visitor = scene.visitor();
    assertThat(visitor.button()).isVisible();
    scene.serverStops();
    visitor.opensTheChat().seesThatTheChatDoesNotOpen();
    album.keep(visitor.page(), "widget-does-not-open");
    visitor.closes();
    scene.server().startsAgain();
    // A network that lets no sockets through, as at some schools.
    visitor.page().routeWebSocket("**/v1/visitor", WebSocketRoute::close);
    visitor.opensTheChat().sees("loading.unreachable");
    visitor.seesHelpNumber("112");
    album.keep(visitor.page(), "widget-unreachable");
  }

  @Test
  void inAnotherTabAndOnAnUnknownLine() throws Exception {
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE).starts().waits();
    Page page = visitor.page();
    Page other = page.waitForPopup(() -> page.evaluate("() => void open(location.href)"));
    visitor.sees("elsewhere");
    album.keep(page, "widget-elsewhere");
    other.close();
    visitor.press("elsewhere.here");
    visitor.waits();
    scene.serverStops();
    scene.server().startsAgain(LiveServer::givesUpEveryVisitor);
    visitor.sees("over.unknown");
    album.keep(page, "widget-over-long-ago");
    VisitorPage lost = scene.visitorOf("tuntematon");
    lost.sees("broken");
    lost.seesHelpNumber("112");
    album.keep(lost.page(), "widget-unknown-line");
  }
}
