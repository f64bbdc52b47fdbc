package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A visitor without a pointer, from the button on the site to the end and back. */
class ByKeyboardInTheBrowserTest extends Story {
  private static final String NAMED =
      """
      (body) => {
        const { activeElement: focused } = body.ownerDocument;
        return focused.ariaLabel || focused.textContent;
      }
      """;
  private static final int MANY = 60;

  @Test
  void aVisitorComesWritesReadsAndEnds() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitor();
    assertThat(visitor.button()).isVisible();
    visitor.page().keyboard().press("Tab");
    assertThat(visitor.button()).isFocused();
    visitor.page().keyboard().press("Enter");
    visitor.sees("lobby");
    visitor.hasTheKeys();
    presses(visitor, "start");
    visitor.waits();
    goesTo(visitor, "compose.label");
    visitor.page().keyboard().type("hei");
    visitor.page().keyboard().press("Enter");
    aino.claims().writes("Hei, olen tässä.");
    visitor.reads("hei", "Hei, olen tässä.");
    presses(visitor, "end");
    visitor.sees("end.question");
    presses(visitor, "end.yes");
    visitor.sees("over.visitor_left");
    presses(visitor, "over.clear");
    assertThat(visitor.button()).isFocused();
  }

  private void presses(VisitorPage visitor, String key) {
    goesTo(visitor, key);
    visitor.page().keyboard().press("Enter");
  }

  /** By as many presses of the key as it takes. */
  private void goesTo(VisitorPage visitor, String key) {
    String words = scene.widgetWords().say(key);
    int presses = 0;
    while (!visitor.chat().evaluate(NAMED).equals(words)) {
      visitor.page().keyboard().press("Tab");
      presses++;
      assertThat(presses).as("presses to %s", key).isLessThan(MANY);
    }
  }
}
