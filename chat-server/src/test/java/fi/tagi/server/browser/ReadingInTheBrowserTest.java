package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is read stays where it is read, whatever comes or opens. */
class ReadingInTheBrowserTest extends Story {
  private static final String LONG = "rivi\n".repeat(30) + "loppu";
  private static final String TO_THE_TOP =
      """
      element => new Promise((done) => {
        element.scrollTop = 0;
        requestAnimationFrame(() => requestAnimationFrame(done));
      })
      """;
  private static final String IS_AT_THE_END =
      "element => element.scrollHeight - element.clientHeight - element.scrollTop < 2";

  /** What a phone tells a page of its keyboard, which the browser of the tests has none of. */
  private static final String HAS_A_KEYBOARD =
      """
      if (window === window.top) {
        const view = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, height: innerHeight });
        Object.defineProperty(window, 'visualViewport', { value: view });
        window.leavesOnly = (height) => {
          view.height = height;
          view.dispatchEvent(new Event('resize'));
        };
      }
      """;

  private static final int LEFT = 420;

  @Test
  void aMessageThatComesDoesNotMoveWhoeverReadsAnEarlierOne() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    aino.claims().writes(LONG).writes(LONG);
    visitor.reads(LONG, LONG);
    Locator scroll = visitor.chat().locator(".scroll");
    visitor.page().waitForCondition(() -> scroll.evaluate(IS_AT_THE_END).equals(true));
    scroll.evaluate(TO_THE_TOP);
    aino.writes("uusi");
    Locator jump = visitor.chat().locator(".jump");
    assertThat(jump).isVisible();
    assertThat(jump).hasText(scene.widgetWords().say("jump"));
    assertThat(scroll.evaluate("element => element.scrollTop")).isEqualTo(0);
    visitor.press("jump");
    visitor.page().waitForCondition(() -> scroll.evaluate(IS_AT_THE_END).equals(true));
    assertThat(jump).isHidden();
    aino.writes("viimeinen");
    visitor.reads(LONG, LONG, "uusi", "viimeinen");
    visitor.page().waitForCondition(() -> scroll.evaluate(IS_AT_THE_END).equals(true));
    assertThat(jump).isHidden();
  }

  @Test
  void aPhonesKeyboardLeavesTheBoxAndTheLastMessageInSight() throws Exception {
    BrowserContext phone = scene.browser();
    phone.addInitScript(HAS_A_KEYBOARD);
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage embedded = scene.visitor(phone);
    embedded.page().setViewportSize(390, 844);
    keepsTheEndInSight(embedded.opensTheChat(), aino);
  }

  @Test
  void soItDoesOnTheChatsOwnPage() throws Exception {
    BrowserContext phone = scene.browser();
    phone.addInitScript(HAS_A_KEYBOARD);
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    VisitorPage alone = scene.visitorOf(LiveServer.LINE, phone);
    alone.page().setViewportSize(390, 844);
    keepsTheEndInSight(alone, aino);
  }

  private void keepsTheEndInSight(VisitorPage visitor, ConsolePage aino) {
    visitor.page().evaluate("() => leavesOnly(innerHeight)");
    visitor.starts().waits();
    aino.claims().writes(LONG).writes("luetko tätä");
    visitor.reads(LONG, "luetko tätä");
    visitor.box().click();
    visitor.page().evaluate("height => leavesOnly(height)", LEFT);
    Locator last = visitor.chat().locator(".bubble").last();
    visitor
        .page()
        .waitForCondition(
            () -> bottom(visitor.box()) <= LEFT && bottom(last) <= top(visitor.box()));
    assertThat(top(last)).isPositive();
    assertThat(visitor.chat().locator(".leave")).isInViewport();
    visitor.page().evaluate("() => leavesOnly(innerHeight)");
    visitor.page().waitForCondition(() -> bottom(visitor.box()) > LEFT);
  }

  private static double top(Locator what) {
    return box(what).y;
  }

  private static double bottom(Locator what) {
    return box(what).y + box(what).height;
  }

  private static BoundingBox box(Locator what) {
    return Objects.requireNonNull(what.boundingBox());
  }
}
