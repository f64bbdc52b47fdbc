package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;

/**
 * That a page can be read and used however it is shown: on a narrow screen, enlarged, with large
 * letters, in colours of the reader's own, and without anything that moves.
 */
final class Layout {
  /** What sticks out of the screen or of its box; empty when nothing does. */
  private static final String STICKS_OUT =
      """
      () => {
        const name = (element) => `${element.tagName.toLowerCase()}.${element.className}`;
        const right = (element) => element.getBoundingClientRect().right;
        const told = (box) => {
          const out = [...box.querySelectorAll('*')].sort((one, other) => right(other) - right(one))[0];
          return `${name(box)} by ${out && name(out)} "${(out ?? box).textContent.trim().slice(0, 40)}"`;
        };
        const boxes = [...document.querySelectorAll('html, body, body *:not(input, textarea, select, option, [data-wide])')];
        const shown = boxes.filter((box) => box.checkVisibility() && getComputedStyle(box).clipPath === 'none');
        const cuts = (box) => box === document.documentElement || getComputedStyle(box).overflowX !== 'visible' || getComputedStyle(box).contain.includes('paint');
        return shown.filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0 && cuts(box)).map(told);
      }
      """;

  /** Controls of which less than a finger's breadth can be brought into sight. */
  private static final String OUT_OF_REACH =
      """
      () => {
        const dialog = document.querySelector('dialog[open]');
        const all = [...(dialog ?? document).querySelectorAll('button, input, textarea, select, summary, a[href]')];
        const shown = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).clipPath === 'none' && one.tabIndex >= 0);
        const places = [...document.querySelectorAll('*')].map((box) => [box, box.scrollLeft, box.scrollTop]);
        const out = shown.filter((one) => {
          one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          const { top, bottom, height } = one.getBoundingClientRect();
          return Math.min(bottom, innerHeight) - Math.max(top, 0) < Math.min(height, 24) - 1;
        });
        places.forEach(([box, left, top]) => Object.assign(box, { scrollLeft: left, scrollTop: top }));
        return out.map((one) => one.outerHTML.slice(0, 160));
      }
      """;

  /** Buttons of which nothing but the words is left when a page may not choose its colours. */
  private static final String UNBOUNDED =
      """
      () => {
        const bare = (one) => {
          const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(one);
          return (borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0) && textDecorationLine === 'none';
        };
        return [...document.querySelectorAll('button, .button')].filter((one) => one.checkVisibility() && bare(one)).map((one) => one.outerHTML.slice(0, 160));
      }
      """;

  /** What moves, or would, in shadows too. */
  private static final String MOVES =
      """
      () => {
        const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
        const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0.01);
        const moves = ({ animationName, animationDuration, transitionDuration }) => (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
        return all(document).filter((one) => moves(getComputedStyle(one))).map((one) => one.outerHTML.slice(0, 160));
      }
      """;

  private static final String LETTERS = "size => document.documentElement.style.fontSize = size";

  /** What a window of 1280 by 1024 is at 400 %. */
  private static final int ENLARGED_WIDTH = 320;

  private static final int ENLARGED_HEIGHT = 256;

  private Layout() {}

  /** On the narrowest screen nothing is cut off or has to be scrolled sideways. */
  static void fitsTheNarrowestScreen(Page page, String name) {
    Look.size(page, ENLARGED_WIDTH, 640);
    assertThat(sticksOut(page)).as(name + " on the narrowest screen").isEmpty();
  }

  /** The same where everything is larger; and all that can be pressed can be reached. */
  static void fitsEnlarged(Page page, String name) {
    Look.size(page, Look.DESKTOP_LIGHT.width() / 2, Look.DESKTOP_LIGHT.height() / 2);
    assertThat(sticksOut(page)).as(name + " at 200 %").isEmpty();
    Look.size(page, ENLARGED_WIDTH, ENLARGED_HEIGHT);
    assertThat(sticksOut(page)).as(name + " at 400 %").isEmpty();
    assertThat(onAllOf(page, OUT_OF_REACH)).as(name + ", out of reach at 400 %").isEmpty();
    Look.size(page, Look.PHONE_LIGHT.width(), Look.PHONE_LIGHT.height());
    Look.inSight(page).forEach(frame -> frame.evaluate(LETTERS, "200%"));
    assertThat(sticksOut(page)).as(name + " with letters twice as large").isEmpty();
    Look.inSight(page).forEach(frame -> frame.evaluate(LETTERS, ""));
  }

  /** In the reader's own colours a button is still one. */
  static void isBoundInForcedColours(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(onAllOf(page, UNBOUNDED)).as(name + " in forced colours").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
  }

  /** Whoever asked for less motion has none. */
  static void isStill(Page page, String name) {
    assertThat(moving(page)).as(name + " moves").isEmpty();
  }

  /** What moves on the page, or would move. */
  static List<Object> moving(Page page) {
    return onAllOf(page, MOVES);
  }

  /** What sticks out of the page, or of a frame in it, as large as it is. */
  static List<Object> sticksOut(Page page) {
    return onAllOf(page, STICKS_OUT);
  }

  private static List<Object> onAllOf(Page page, String script) {
    return Look.inSight(page).stream()
        .<Object>flatMap(frame -> ((List<?>) frame.evaluate(script)).stream())
        .toList();
  }
}
