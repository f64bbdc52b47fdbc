package fi.tagi.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** The desktop on which a console is: it may be told everything, keeps it, and hides the page. */
final class Desktop {
  private static final String KEEPS_WHAT_IT_IS_TOLD =
      """
      if (location.protocol === 'http:') {
        sessionStorage.setItem('tagi.alerts', JSON.stringify({ notification: true }));
      }
      window.notified = [];
      window.Notification = class {
        static permission = 'granted';
        constructor(words) {
          this.words = words;
          window.notified.push(this);
        }
        close() {
          this.closed = true;
        }
      };
      """;

  /** As on most phones, where the right is given and only a service worker may use it. */
  private static final String SHOWS_NOTHING =
      """
      window.Notification = class {
        static permission = 'granted';
        constructor() {
          throw new TypeError('Illegal constructor');
        }
      };
      """;

  private static final String IN_SIGHT =
      """
      (state) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      """;

  private Desktop() {}

  /** Whatever is opened in this browser from now on is on such a desktop. */
  static BrowserContext under(BrowserContext browser) {
    browser.addInitScript(KEEPS_WHAT_IT_IS_TOLD);
    return browser;
  }

  /** The same on a phone that lets a page show nothing. */
  static BrowserContext onAPhone(BrowserContext browser) {
    under(browser).addInitScript(SHOWS_NOTHING);
    return browser;
  }

  /** From now on the page may show nothing any more. */
  static void forbids(Page page) {
    page.evaluate("() => { Notification.permission = 'denied'; }");
  }

  /** The desktop was told this, last. */
  static void isTold(Page page, String words) {
    page.waitForFunction("words => window.notified.at(-1)?.words === words", words);
  }

  /** The page goes behind another. */
  static void hides(Page page) {
    page.frames().forEach(frame -> frame.evaluate(IN_SIGHT, "hidden"));
  }

  /** The page comes back to sight. */
  static void shows(Page page) {
    page.frames().forEach(frame -> frame.evaluate(IN_SIGHT, "visible"));
  }
}
