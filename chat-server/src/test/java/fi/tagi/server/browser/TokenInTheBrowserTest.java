package fi.tagi.server.browser;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What lets a page come back is in its storage while the contact runs, and not after any end. */
class TokenInTheBrowserTest extends Story {
  private static final String TOKEN = "tagi." + LiveServer.LINE;

  @Test
  void isGoneAfterEachEnd() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = begins(scene.visitor().opensTheChat());
    visitor.asksToEnd();
    visitor.ends();
    visitor.sees("over.visitor_left");
    visitor.leftInTheBrowser();

    begins(visitor.comesBack().opensTheChat());
    aino.claims();
    visitor.talksWith("Aino");
    aino.ends();
    visitor.sees("over.responder_ended");
    visitor.leftInTheBrowser();

    begins(visitor.comesBack().opensTheChat());
    visitor.leavesQuickly();
    visitor.isGone();
    visitor.comesBack().opensTheChat();
    visitor.sees("lobby");
    visitor.leftInTheBrowser();

    begins(visitor);
    scene.serverStops();
    scene.server().startsAgain(LiveServer::givesUpEveryVisitor);
    visitor.sees("over.unknown");
    visitor.leftInTheBrowser();
  }

  @Test
  void isGoneWhenTheLineClosedBeforeAnybodyAnswered() throws Exception {
    scene.server().itIs(Duration.ofMinutes(11));
    VisitorPage visitor = begins(scene.visitor().opensTheChat());
    scene.server().itIs(Duration.ZERO);
    scene.server().opensTomorrowAtNoon();
    visitor.sees("over.line_closed");
    visitor.leftInTheBrowser();
  }

  @Test
  void isGoneFromTheChatsOwnPageToo() {
    VisitorPage visitor = begins(scene.visitorOf(LiveServer.LINE));
    visitor.pressesEscape(3);
    visitor.isGone();
    visitor.comesBack().sees("lobby");
    visitor.leftInTheBrowser();
  }

  private static VisitorPage begins(VisitorPage visitor) {
    visitor.starts().waits();
    visitor.leftInTheBrowser(TOKEN);
    return visitor;
  }
}
