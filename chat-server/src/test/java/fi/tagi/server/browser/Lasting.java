package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/**
 * What lasts for a moment on a page: what can still be undone, what says why it is gone, a sign
 * that somebody writes, a press that counts with the next. In a story it lasts until that lets it
 * pass, so that no machine is too slow to see it, and none is waited for.
 */
final class Lasting {
  /** The pages mark each end of a moment by this word; every other timer is the browser's. */
  private static final String UNTIL_TOLD =
      """
      {
        const { setTimeout: later, clearTimeout: never } = window;
        const ends = new Map();
        window.setTimeout = (what, ms, ...rest) => {
          if (rest[0] !== 'lasting') {
            return later(what, ms, ...rest);
          }
          const timer = later(() => {}, 0);
          ends.set(timer, what);
          return timer;
        };
        window.clearTimeout = (timer) => {
          ends.delete(timer);
          never(timer);
        };
        window.momentPasses = () => {
          const all = [...ends.values()];
          ends.clear();
          all.forEach((end) => end());
          return all.length;
        };
      }
      """;

  private Lasting() {}

  /** On whatever page is opened in this browser from now on. */
  static void heldIn(BrowserContext browser) {
    browser.addInitScript(UNTIL_TOLD);
  }

  /** Everything that lasts for a moment on this page now is over; there is something. */
  static void passes(Page page) {
    int ended = 0;
    for (Frame frame : page.frames()) {
      ended += (Integer) frame.evaluate("() => window.momentPasses()");
    }
    assertThat(ended).isPositive();
  }
}
