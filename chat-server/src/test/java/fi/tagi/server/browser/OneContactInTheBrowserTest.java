package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job, as everybody who has a part in it sees it. */
class OneContactInTheBrowserTest extends Story {
  private static final Duration SOON = Duration.ofMillis(300);

  @Test
  void isClaimedByOneOfTwoAnsweredAndLogged() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    ConsolePage elias = scene.professional("Elias").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().startsAs("Kettu").waits();
    visitor.writes("onko siellä ketään");

    List<ConsolePage> both = List.of(aino, elias);
    both.forEach(console -> console.seesTags(1));
    Instant atOnce = Instant.now().plus(SOON);
    both.forEach(console -> console.claimsAt(atOnce));
    ConsolePage winner = aino.won() ? aino : elias;
    ConsolePage other = winner == aino ? elias : aino;
    assertThat(other.won()).isFalse();
    other.isToldThatItWasClaimedBy(winner);

    talk(visitor, winner);
    winner.ends();
    visitor.sees("over.responder_ended");
    winner.wrapsUpByKeyboard();
    ManagePage manager = scene.manage().signsInAs("Marja");
    isCountedFor(manager);
  }

  private static void talk(VisitorPage visitor, ConsolePage responder) {
    visitor.talksWith(responder.alias());
    responder.reads("onko siellä ketään");
    responder.types("Hei Kettu, olen tässä");
    visitor.seesThatSomebodyWrites(responder.alias());
    responder.page().keyboard().press("Enter");
    responder.page().keyboard().press("Enter");
    visitor.reads("onko siellä ketään", "Hei Kettu, olen tässä");
    visitor.types("kiitos");
    responder.seesThatTheVisitorWrites();
    visitor.page().keyboard().press("Enter");
    responder.reads("onko siellä ketään", "Hei Kettu, olen tässä", "kiitos");

    visitor.reloads();
    visitor.reads("onko siellä ketään", "Hei Kettu, olen tässä", "kiitos");
    responder.seesThatTheVisitorIsHere();
    responder.writes("mitä kuuluu?");
    visitor.writes("ihan hyvää");
    visitor.reads(
        "onko siellä ketään", "Hei Kettu, olen tässä", "kiitos", "mitä kuuluu?", "ihan hyvää");
    responder.reads(
        "onko siellä ketään", "Hei Kettu, olen tässä", "kiitos", "mitä kuuluu?", "ihan hyvää");
  }

  private static void isCountedFor(ManagePage manager) throws Exception {
    manager.reads("arrivals", "1");
    manager.reads("answered", "1");
    manager.reads("talking", "0");
    manager.reads("waiting", "0");
    manager.reads("withinPromise", "1");
    List<String> hours =
        manager
            .goesTo("exports")
            .downloadsTheExport()
            .lines()
            .filter(hour -> !hour.endsWith(";0;0;0;0;0;0;0;0"))
            .toList();
    assertThat(hours).hasSize(2);
    assertThat(hours.getFirst()).startsWith("\uFEFFdate;hour;arrivals;answered;");
    assertThat(hours.getLast()).endsWith(";1;1;0;0;0;0;0;0");
  }

  @Test
  void isNotBegunWhenTheLineIsClosed() {
    scene.server().opensTomorrowAtNoon();
    readsWhenItOpens(scene.visitor(Language.SV), "i morgon", "12:00");
    readsWhenItOpens(scene.visitor(Language.EN), "tomorrow", "12:00");
    VisitorPage visitor = scene.visitor();
    readsWhenItOpens(visitor, "huomenna", "12.00");
    scene.server().opensRoundTheClock();
    visitor.sees("lobby");
  }

  private static void readsWhenItOpens(VisitorPage visitor, String day, String clock) {
    visitor.opensTheChat().sees("closed");
    visitor.readsNotice("opens", "day", day, "clock", clock);
    visitor.seesHelpNumber("112");
    visitor.seesHelpNumber("116 111");
  }

  @Test
  void isNotBegunWhileTooManyWait() {
    scene.server().letsWait(1);
    scene.server().arrives();
    VisitorPage visitor = scene.visitor().opensTheChat().starts();
    visitor.sees("full");
    visitor.readsNotice("full.what");
    visitor.seesHelpNumber("112");
    visitor.seesHelpNumber("116 111");
    scene.server().letsWait(2);
    visitor.press("full.again");
    visitor.starts().waits();
  }
}
