package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first screen of a phone. */
class OpeningInTheBrowserTest extends Story {
  /** Where somebody answers in the reader's own language. */
  private static final Map<Language, String> CRISIS_LINES =
      Map.of(Language.FI, "09 2525 0111", Language.SV, "09 2525 0112", Language.EN, "09 2525 0116");

  @Test
  void showsWhoAnswersWhenWhomToCallAndTheStartOnOneScreen() throws Exception {
    for (Language spoken : Language.values()) {
      VisitorPage visitor = onAPhone(spoken);
      seesAtOnce(visitor.chat().locator(".state"));
      seesAtOnce(visitor.chat().getByText(scene.widgetWords(spoken).say("lobby.unstaffed")));
      showsTheRest(visitor);
    }
    scene.server().person("Aino", AccountRole.PROFESSIONAL, AccountRole.EXPERT);
    scene.console("Aino").signsIn().goesOnDuty();
    for (Language spoken : Language.values()) {
      VisitorPage visitor = onAPhone(spoken);
      assertThat(visitor.chat().locator(".state"))
          .hasText(scene.widgetWords(spoken).say("answers.both"));
      seesAtOnce(visitor.chat().locator(".state"));
      seesAtOnce(visitor.chat().locator(".facts dd .hint").first());
      Locator first = visitor.chat().locator(".danger a").nth(1);
      seesAtOnce(first);
      assertThat(first).hasText(CRISIS_LINES.get(spoken));
      seesAtOnce(visitor.chat().locator(".short"));
      assertThat(visitor.chat().locator(".facts").last())
          .containsText(scene.widgetWords(spoken).say("fact.languages"));
      visitor.readsNotice("lobby.can");
      showsTheRest(visitor);
      album.in(spoken).keep(visitor.page(), "widget-first-screen");
      visitor.chat().locator(".danger summary").press("Enter");
      visitor.seesHelpNumber("116 111");
      saysWhatItPromises(visitor, scene.widgetWords(spoken));
      suggestsNames(visitor, scene.widgetWords(spoken));
    }
  }

  private static void saysWhatItPromises(VisitorPage visitor, Words words) {
    Locator facts = visitor.chat().locator(".facts dd strong");
    assertThat(facts.nth(0)).hasText(words.with("within.minutes", "count", "10"));
    assertThat(facts.nth(1)).hasText(words.say("until.always"));
    visitor.readsNotice("delay.none");
    visitor.readsNotice("lobby.what");
    visitor.readsNotice("lobby.limit");
    visitor.opens("trust");
    List.of("trust.1", "trust.2", "trust.3", "trust.4").forEach(visitor::readsNotice);
    List.of("space.1", "space.2", "space.3").forEach(visitor::readsNotice);
  }

  /** Three that say nothing of anybody; the one that is pressed is taken. */
  private static void suggestsNames(VisitorPage visitor, Words words) {
    visitor.opens("ask");
    Locator names =
        visitor.chat().getByLabel(words.say("ask.nickname.suggested")).locator("button");
    assertThat(names).hasCount(3);
    String name = names.last().innerText();
    assertThat(words.say("ask.nickname.names").split(" ")).contains(name);
    names.last().click();
    assertThat(visitor.chat().locator("#nickname")).hasValue(name);
  }

  private VisitorPage onAPhone(Language spoken) {
    VisitorPage visitor = scene.visitor(spoken);
    visitor.page().setViewportSize(390, 844);
    visitor.opensTheChat().sees("lobby");
    return visitor;
  }

  private static void showsTheRest(VisitorPage visitor) {
    seesAtOnce(visitor.chat().locator(".facts dd strong").nth(0));
    seesAtOnce(visitor.chat().locator(".facts dd strong").nth(1));
    seesAtOnce(visitor.chat().locator(".danger a").first());
    seesAtOnce(visitor.chat().locator(".go .hint"));
    seesAtOnce(visitor.chat().locator(".go .primary"));
    seesAtOnce(visitor.chat().locator(".leave"));
  }

  /** All of it but for parts of a pixel, without scrolling. */
  private static void seesAtOnce(Locator what) {
    assertThat(what).isInViewport(new IsInViewportOptions().setRatio(0.95));
  }
}
