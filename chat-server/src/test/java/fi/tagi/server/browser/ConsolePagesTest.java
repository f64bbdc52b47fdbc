package fi.tagi.server.browser;

import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console in every state. */
@Tag("long")
@InEveryLanguage
class ConsolePagesTest extends Story {
  @Test
  void signingInAndOut() throws Exception {
    scene.server().person("Aino", AccountRole.PROFESSIONAL);
    scene.server().person("Leena", AccountRole.MANAGER);
    ConsolePage aino = scene.console("Aino");
    aino.sees("signIn.submit");
    album.keep(aino.page(), "console-sign-in");
    aino.signsInBy("jokin aivan muu");
    aino.sees("signIn.wrong");
    album.keep(aino.page(), "console-sign-in-wrong");
    aino.signsInAs("Leena").sees("notResponder");
    album.keep(aino.page(), "console-not-a-responder");
    aino.press("signOut");
    aino.signsIn().sees("waiting.offDuty");
    album.keep(aino.page(), "console-off-duty");
    aino.press("settings.title");
    aino.sees("settings.alerts");
    album.keep(aino.page(), "console-settings");
    aino.press("dialog.close");
    aino.press("keys.title");
    aino.sees("keys.claim");
    album.keep(aino.page(), "console-keys");
    aino.press("dialog.close");
    aino.goesOnDuty().sees("waiting.nobody");
    album.keep(aino.page(), "console-nobody-waits");
    scene.server().opensTomorrowAtNoon();
    aino.sees("waiting.outside");
    album.keep(aino.page(), "console-outside-window");
    scene.server().disables("Aino");
    aino.sees("signedOut.elsewhere");
    album.keep(aino.page(), "console-signed-out");
  }

  @Test
  void fromTagsToConversations() throws Exception {
    VisitorPage first = arrives(Duration.ofMinutes(13), "Kettu");
    VisitorPage second = arrives(Duration.ofMinutes(6), "مريم");
    scene.server().arrives();
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    aino.seesTags(3);
    aino.sees("tag.reached", "shown", "1", "offered", "1");
    album.keep(aino.page(), "console-tags");

    first.writes("moi");
    aino.claims();
    first.talksWith("Aino");
    aino.writes("Hei, mukava että tulit.").types("Mitä sinulle");
    first.writes("en oikein tiedä mistä aloittaisin…");
    aino.reads("moi", "Hei, mukava että tulit.", "en oikein tiedä mistä aloittaisin…");
    aino.seesTags(2);
    album.keep(aino.page(), "console-conversation");
    aino.claimsByKey();
    second.talksWith("Aino");
    second.writes("لا أستطيع النوم منذ أسبوع");
    aino.seesTags(0);
    aino.letsAMomentPass();
    aino.sees("waiting.full", "count", "2");
    album.keep(aino.page(), "console-two-conversations");
    aino.asksToSignOut();
    album.keep(aino.page(), "console-leaving-with-a-conversation");
  }

  private VisitorPage arrives(Duration ago, String nickname) {
    scene.server().itIs(ago);
    VisitorPage visitor =
        scene.visitor().opensTheChat().tells(nickname, "family-quarrels", "13-15").starts().waits();
    scene.server().itIs(Duration.ZERO);
    return visitor;
  }

  @Test
  void givingBackEndingAndWrappingUp() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits().writes("hei");
    aino.claims();
    visitor.talksWith("Aino");
    aino.press("release.start");
    aino.sees("release.question");
    album.keep(aino.page(), "console-release-question");
    aino.press("release.sure");
    aino.sees("talk.released");
    visitor.waits();
    album.keep(visitor.page(), "widget-released");

    aino.seesTags(1);
    aino.claims();
    visitor.talksWith("Aino");
    aino.asksToEnd();
    album.keep(aino.page(), "console-end-question");
    aino.press("end.sure");
    aino.sees("talk.ended");
    album.keep(aino.page(), "console-wrap-up-empty");
    aino.saves();
    aino.sees("wrapUp.disposition.missing");
    album.keep(aino.page(), "console-wrap-up-missing");
    aino.fillsInTheWrapUp();
    album.keep(aino.page(), "console-wrap-up-filled");
    scene.storageIsAway();
    aino.saves();
    aino.sees("wrapUp.storage_away");
    album.keep(aino.page(), "console-wrap-up-refused");
  }

  @Test
  void somebodyElseIsFirst() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    ConsolePage elias = scene.professional("Elias").goesOnDuty();
    scene.server().arrives();
    elias.seesTags(1);
    aino.claims();
    elias.isToldThatItWasClaimedBy(aino);
    album.keep(elias.page(), "console-claimed-by-another");
    scene.server().arrives();
    elias.seesTags(1);
    scene.storageIsAway();
    elias.press("tag.claim");
    elias.sees("tag.refused.storage_away");
    album.keep(elias.page(), "console-claim-refused");
  }

  @Test
  void withoutAConnection() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    aino.claims();
    visitor.talksWith("Aino");
    scene.server().arrives();
    aino.seesTags(1);
    visitor.page().close();
    aino.seesThatTheVisitorIsGone();
    album.keep(aino.page(), "console-visitor-gone");
    scene.serverStops();
    aino.sees("banner.lost");
    aino.writesInVain("oletko siellä?");
    album.keep(aino.page(), "console-disconnected");
    scene.server().startsAgain();
    aino.sees("connection.connected");
    aino.seesTags(1);
    aino.reads("oletko siellä?");
  }
}
