package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as everybody who has a part in it sees it. */
@ExtendWith(Chromium.Lender.class)
class OneContactInTheBrowserTest {
  private static final Duration SOON = Duration.ofMillis(300);

  @TempDir private Path data;
  private HostSite host;
  private LiveServer server;
  private Watch watch;
  private Words widgetWords;
  private Words consoleWords;
  private Words manageWords;
  private Supplier<BrowserContext> newBrowser;

  @BeforeEach
  void start(Chromium chromium) throws Exception {
    host = HostSite.open();
    server = LiveServer.of(data, host);
    watch = new Watch(server.authority(), host.authority());
    newBrowser = () -> watch.over(chromium.person("fi-FI"));
    try (BrowserContext reader = chromium.person("fi-FI")) {
      widgetWords = Words.ofWidget(reader, server.url(), Language.FI);
      consoleWords = Words.ofConsole(reader, server.url(), Language.FI);
      manageWords = Words.ofManage(reader, server.url(), Language.FI);
    }
  }

  @AfterEach
  void stop() {
    server.close();
    host.close();
  }

  @Test
  void isClaimedByOneOfTwoAnsweredAndLogged() throws Exception {
    server.person("Aino", AccountRole.PROFESSIONAL);
    server.person("Elias", AccountRole.PROFESSIONAL);
    server.person("Marja", AccountRole.MANAGER);
    try (BrowserContext phone = newBrowser.get();
        BrowserContext desk = newBrowser.get();
        BrowserContext otherDesk = newBrowser.get();
        BrowserContext office = newBrowser.get()) {
      ConsolePage aino = console("Aino", desk).signsIn().goesOnDuty();
      ConsolePage elias = console("Elias", otherDesk).signsIn().goesOnDuty();
      VisitorPage visitor = visitor(phone).opensTheChat().startsAs("Kettu").waits();
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
      ManagePage manager = ManagePage.of(office, server.url(), manageWords).signsInAs("Marja");
      isCountedFor(manager);
    }
    watch.sawNoFault();
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
    server.opensTomorrowAtNoon();
    try (BrowserContext phone = newBrowser.get()) {
      VisitorPage visitor = visitor(phone).opensTheChat();
      visitor.sees("closed");
      visitor.readsNotice("opens", "day", widgetWords.say("day.tomorrow"), "clock", "12.00");
      visitor.seesHelpNumber("112");
      visitor.seesHelpNumber("116 111");
      server.opensRoundTheClock();
      visitor.sees("lobby");
    }
    watch.sawNoFault();
  }

  private ConsolePage console(String alias, BrowserContext desk) {
    return ConsolePage.of(alias, desk, server.url(), consoleWords);
  }

  private VisitorPage visitor(BrowserContext phone) {
    return VisitorPage.at(phone, host.page("fi"), widgetWords);
  }
}
