package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever listens to a page hears each message once and in order, also after a lost connection. */
class AnnouncingInTheBrowserTest extends Story {
  private static final List<String> BEFORE = List.of("omena", "päärynä", "luumu");
  private static final List<String> AFTER = List.of("karviainen", "mustikka");
  private static final Pattern CLOCK = Pattern.compile("\\d\\d\\.\\d\\d");
  private static final List<String> VISITORS = List.of("vadelma", "mansikka");

  @Test
  void saysHowMuchRoomIsLeftInStepsAndNotAtEachKey() {
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE).starts().waits();
    ScreenReader reader = ScreenReader.of(visitor.page());
    visitor.pastes("x".repeat(3_700));
    visitor.page().keyboard().type("yyyyy");
    visitor.readsNotice("compose.left", "count", "295");
    visitor.pastes("x".repeat(3_801));
    visitor.readsNotice("compose.left", "count", "199");
    visitor.pastes("x".repeat(4_002));
    visitor.readsNotice("compose.over", "count", "2");
    visitor.page().keyboard().type("y");
    visitor.readsNotice("compose.over", "count", "3");
    assertThat(reader.heard(List.of("merk")))
        .containsExactly(
            "Viestiin mahtuu vielä 300 merkkiä.",
            "Viestiin mahtuu vielä 199 merkkiä.",
            "Viesti on 2 merkkiä liian pitkä. Voit lähettää sen kahdessa osassa.");
  }

  @Test
  void saysEachMessageOnceAtTheConsoleAndOfWhatBecomesOfItOnlyThatItWasNotTaken() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE).starts().waits();
    aino.claims();
    visitor.talksWith("Aino");
    ScreenReader reader = ScreenReader.of(aino.page());
    aino.box().fill("omena");
    aino.box().press("Enter");
    aino.sees("messages.held");
    aino.box().press("Enter");
    visitor.reads("omena");
    visitor.writes("vadelma");
    aino.reads("omena", "vadelma");
    aino.writes("luumu");
    aino.page().locator(".talk h3").focus();
    aino.page().keyboard().press("s");
    aino.page().keyboard().type("päärynä");
    aino.page().keyboard().press("Enter");
    assertThat(aino.page().locator(".side-notes .below")).containsText(CLOCK);
    scene.serverStops();
    aino.sees("banner.lost");
    aino.writesInVain("karviainen");
    scene.server().startsAgain(LiveServer::endsEveryConversation);
    aino.sees("messages.refused.over");

    Words words = scene.consoleWords();
    String refused = words.say("messages.refused.over");
    List<String> said = List.of("omena", "vadelma", "luumu", "päärynä", "karviainen", refused);
    List<String> states =
        List.of(
            words.say("messages.me"),
            words.say("messages.held"),
            words.say("messages.onItsWay"),
            "lähetetty");
    List<String> heard = reader.heard(Stream.of(said, states).flatMap(List::stream).toList());
    assertThat(heard).hasSameSizeAs(said);
    for (int at = 0; at < said.size(); at++) {
      assertThat(heard.get(at)).contains(said.get(at));
    }
  }

  @Test
  void isDoneOnceAndInOrder() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitorOf(LiveServer.LINE).starts().waits();
    aino.claims();
    visitor.talksWith("Aino");
    ScreenReader atTheVisitors = ScreenReader.of(visitor.page());
    ScreenReader atTheConsole = ScreenReader.of(aino.page());
    BEFORE.forEach(aino::writes);
    visitor.writes(VISITORS.getFirst());
    visitor.reads(
        Stream.of(BEFORE, VISITORS.subList(0, 1)).flatMap(List::stream).toArray(String[]::new));

    scene.serverStops();
    visitor.seesProblem("problem.lost");
    aino.sees("banner.lost");
    scene.server().startsAgain();
    visitor.seesNoProblem();
    aino.sees("connection.connected");
    AFTER.forEach(aino::writes);
    visitor.writes(VISITORS.getLast());
    List<String> all = new ArrayList<>(BEFORE);
    all.add(VISITORS.getFirst());
    all.addAll(AFTER);
    all.add(VISITORS.getLast());
    visitor.reads(all.toArray(String[]::new));
    aino.reads(all.toArray(String[]::new));

    List<String> ainos =
        Stream.of(BEFORE, AFTER).flatMap(List::stream).map("Aino: "::concat).toList();
    assertThat(atTheVisitors.heard(all)).isEqualTo(ainos);
    assertThat(atTheVisitors.reads(all)).isEqualTo(ainos);
    assertThat(atTheVisitors.heard(List.of(scene.widgetWords().say("problem.lost")))).hasSize(1);
    assertThat(atTheConsole.reads(all)).isEqualTo(all);
    assertThat(atTheConsole.heard(all)).hasSameSizeAs(all);
    for (int at = 0; at < all.size(); at++) {
      assertThat(atTheConsole.heard(all).get(at)).contains(all.get(at));
    }
  }
}
