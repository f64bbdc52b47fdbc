package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Without a pointer: a visitor from the button on the site to the end and back, and a console. */
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
  void whoWaitsAndReadsIsWhereOneWritesOnceSomebodyAnswers() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    assertThat(visitor.chat().locator("h2").filter(visible())).isFocused();
    aino.claims();
    assertThat(visitor.chat().locator("#message")).isFocused();
  }

  @Test
  void theKeyboardIsNeverLeftAtTheTopOfTheConsoleByWhatIsPutAway() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    ConsolePage noora = scene.professional("Noora").goesOnDuty();
    scene.visitor().opensTheChat().starts().waits();
    noora.tags().first().getByRole(AriaRole.BUTTON).focus();
    aino.claims();
    assertThat(noora.page().locator("#waiting-title")).isFocused();

    aino.press("abuse.start");
    aino.page().keyboard().press("Enter");
    assertThat(button(aino, "abuse.start")).isFocused();
    aino.press("release.start");
    aino.page().keyboard().press("Enter");
    assertThat(aino.tags()).hasCount(1);
    assertThat(aino.page().locator(".talk h3")).isFocused();
  }

  private Locator button(ConsolePage console, String key) {
    String name = scene.consoleWords().say(key);
    return console
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.FilterOptions visible() {
    return new Locator.FilterOptions().setVisible(true);
  }

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
