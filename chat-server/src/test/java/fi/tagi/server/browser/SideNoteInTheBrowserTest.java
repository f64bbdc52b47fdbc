package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.Test;

/** A colleague is asked beside the conversation, by keyboard, while both go on writing. */
@InEveryLanguage
class SideNoteInTheBrowserTest extends AfternoonStory {
  @Test
  void isWrittenByKeyboardOpensBesideTheColleaguesBoxAndIsNotForTheVisitor() throws Exception {
    ConsolePage aino = afternoon.answers("Aino", AccountRole.PROFESSIONAL);
    ConsolePage noora = afternoon.answers("Noora", AccountRole.EXPERT);
    VisitorPage visitor = afternoon.arrives("Kettu");
    aino.claims();
    afternoon.asks(aino, "ask.join.start", afternoon.words().say("ask.any.expert"));
    noora.press("asked.join.yes");
    noora.talks();

    aino.page().locator(".talk h3").focus();
    aino.page().keyboard().press("s");
    assertThat(box(aino)).isFocused();
    aino.sees("note.meaning");
    noora.box().fill("kirjoitan juuri");
    aino.page().keyboard().type("Kysynkö koulusta?");
    aino.page().keyboard().press("Enter");
    assertThat(notes(noora)).hasText("Kysynkö koulusta?");
    assertThat(noora.box()).isFocused();
    assertThat(noora.box()).hasValue("kirjoitan juuri");
    afternoon.keep(noora, "console-side-note");

    box(noora).fill("Kysy vain.");
    box(noora).press("Enter");
    assertThat(notes(aino)).hasText(new String[] {"Kysynkö koulusta?", "Kysy vain."});
    aino.writes("Miten koulussa menee?");
    visitor.reads("Miten koulussa menee?");
    afternoon.keep(aino, "console-side-notes");

    aino.page().reload();
    assertThat(notes(aino)).hasText(new String[] {"Kysynkö koulusta?", "Kysy vain."});
    box(aino).press("Escape");
    assertThat(box(aino)).isHidden();
    assertThat(aino.page().locator("button[aria-keyshortcuts=s]")).isFocused();
    aino.reads("Miten koulussa menee?");
  }

  private Locator box(ConsolePage console) {
    return console.page().getByLabel(afternoon.words().say("note.label"));
  }

  private static Locator notes(ConsolePage console) {
    return console.page().locator(".side-notes .text");
  }
}
