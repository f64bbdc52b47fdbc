package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handing over, sharing, and what becomes of a conversation whose holder is silent or gone. */
@InEveryLanguage
class AnsweringInTheBrowserTest extends AfternoonStory {
  @Test
  void isHandedOverToAColleagueWhoAccepts() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    visitor.writes("onko siellä ketään");
    aino.claims().writes("Hei Kettu");

    afternoon.chooses(aino, "ask.hand_over.start", "Elias");
    afternoon.keep(aino, "console-ask-hand-over");
    afternoon.asks(aino);
    aino.sees("asking.hand_over", "whom", "Elias");
    afternoon.keep(aino, "console-asking");
    elias.sees("asked.hand_over", "person", afternoon.named("Aino", "role.professional"));
    assertThat(elias.page()).hasTitle(afternoon.words().with("title.asked"));
    afternoon.keep(elias, "console-asked");
    elias.page().keyboard().press("h");
    elias.talks().reads("onko siellä ketään", "Hei Kettu");

    aino.sees("talk.handedOver", "person", "Elias");
    visitor.readsNotice("goesOn.professional", "alias", "Elias", "from", "Aino");
    visitor.talksWith("Elias");
    elias.writes("Jatketaan tästä.");
    visitor.reads("onko siellä ketään", "Hei Kettu", "Jatketaan tästä.");
    afternoon.keep(visitor, "widget-handed-over");
    aino.letsAMomentPass();
    assertThat(aino.page().locator(".talk")).hasCount(0);
  }

  @Test
  void isSharedWithAColleagueWhoJoins() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    ConsolePage noora = afternoon.answers("Noora", AccountRole.EXPERT);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    assertThat(aino.page().locator(".details")).containsText(afternoon.words().say("moment.short"));
    afternoon.chooses(aino, "ask.join.start", afternoon.words().say("ask.any.expert"));
    afternoon.keep(aino, "console-ask-join");
    afternoon.asks(aino);
    noora.press("asked.join.yes");
    noora.talks();

    visitor.readsNotice("joined.expert", "alias", "Noora");
    aino.sees("talk.together", "people", afternoon.named("Noora", "role.expert"));
    noora.sees("talk.joined", "people", afternoon.named("Aino", "role.professional"));
    aino.writes("Noora tuli mukaan.");
    noora.writes("Hei, olen Noora.");
    visitor.writes("moi molemmat");
    for (ConsolePage console : List.of(aino, noora)) {
      console.reads("Noora tuli mukaan.", "Hei, olen Noora.", "moi molemmat");
      afternoon.keep(console, console == aino ? "console-shared" : "console-joined");
    }
    afternoon.keep(visitor, "widget-shared");

    assertThat(noora.page().locator(".ending .button:visible"))
        .hasText(
            new String[] {
              afternoon.words().say("abuse.start"), afternoon.words().say("leave.start")
            });
    noora.press("leave.start");
    noora.sees("leave.question");
    noora.press("leave.sure");
    noora.sees("talk.left");
    visitor.readsNotice("left", "alias", "Noora");
    aino.writes("Olen yhä tässä.");
    visitor.talksWith("Aino");
  }

  @Test
  void staysWhereNobodyAccepts() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    aino.press("ask.hand_over.start");
    aino.sees("ask.nobody");
    afternoon.keep(aino, "console-nobody-to-ask");
    aino.press("ask.cancel");

    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    afternoon.asks(aino, "ask.hand_over.start", "Elias");
    elias.press("asked.no");
    elias.sees("asked.gone.declined");
    aino.sees("asking.hand_over.declined");
    afternoon.keep(aino, "console-asking-declined");
    aino.press("notice.read");
    afternoon.asks(aino, "ask.join.start", "Elias");
    elias.sees("asked.join");
    aino.press("asking.takeBack");
    aino.sees("asking.join.taken_back");
    elias.sees("asked.gone.ended");
    afternoon.keep(elias, "console-asked-gone");
    aino.writes("Hei");
    visitor.talksWith("Aino");
  }

  @Test
  void goesBackWhenItsHolderIsSilent() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    visitor.writes("onko siellä ketään");
    aino.claims();
    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    elias.sees("waiting.nobody");

    afternoon.passes(Duration.ofSeconds(100));
    aino.sees("talk.due");
    assertThat(aino.page()).hasTitle(afternoon.words().with("title.due"));
    afternoon.keep(aino, "console-answer-due");
    afternoon.passes(Duration.ofSeconds(100));
    aino.sees("talk.taken");
    afternoon.keep(aino, "console-taken");
    visitor.readsNotice("after.holder_silent", "alias", "Aino");
    visitor.waits();
    afternoon.keep(visitor, "widget-holder-silent");
    elias.sees("tag.after.holder_silent");
    afternoon.keep(elias, "console-waits-again");
    aino.press("notice.read");
    assertThat(aino.page().locator(".talk")).hasCount(0);
    elias.claims().writes("Hei, jatkan tästä.");
    visitor.reads("onko siellä ketään", "Hei, jatkan tästä.");
  }

  @Test
  void goesBackWhenItsHolderIsGoneWhoIsToldSo() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    ConsolePage elias = afternoon.answers("Elias", AccountRole.PROFESSIONAL);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims().writes("Hei");
    afternoon.arrives("Pöllö");
    elias.sees("tag.reached", "shown", "2", "offered", "2");
    aino.page().navigate("about:blank");
    elias.sees("tag.reached", "shown", "1", "offered", "1");

    afternoon.passes(Duration.ofSeconds(70));
    visitor.readsNotice("after.holder_gone", "alias", "Aino");
    elias.seesTags(2);
    elias.sees("tag.after.holder_gone");
    aino.page().navigate(afternoon.server().url() + "/console");
    aino.sees("notice.wasAway");
    aino.seesTags(2);
    afternoon.keep(aino, "console-was-away");
    aino.press("notice.read");
    assertThat(aino.page().locator(".notices > *")).hasCount(0);
  }

  @Test
  void isInBothConsolesOfWhoHasTwo() throws Exception {
    BrowserContext desk = afternoon.browser();
    ConsolePage one = afternoon.console("Aino", AccountRole.PROFESSIONAL, desk).goesOnDuty();
    ConsolePage other = scene.console("Aino", desk);
    other.isOnDuty();
    VisitorPage visitor = afternoon.arrives("Kettu");
    other.sees("tag.reached", "shown", "1", "offered", "1");
    one.seesTags(1);
    one.claims();
    other.talks().seesTags(0);
    other.writes("Hei Kettu");
    one.reads("Hei Kettu");
    visitor.talksWith("Aino");
    visitor.reads("Hei Kettu");
    one.ends();
    other.sees("talk.ended");
  }

  @Test
  void pressesMoreTheLongerAVisitorWaitsForAWord() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    afternoon.arrives("Kettu");
    aino.claims();
    Locator answer = aino.page().locator(".talk .answer");
    assertThat(answer).hasText(afternoon.words().with("talk.waitsForYou"));
    assertThat(answer).hasAttribute("data-step", "calm");
    afternoon.passes(Duration.ofSeconds(65));
    aino.page().reload();
    assertThat(answer).hasAttribute("data-step", "soon");
    afternoon.passes(Duration.ofSeconds(50));
    aino.sees("talk.due");
    assertThat(answer).hasAttribute("data-step", "late");
    aino.writes("Hei");
    assertThat(answer).hasText(afternoon.words().say("talk.answered"));
    assertThat(answer).hasAttribute("data-step", "calm");
  }
}
