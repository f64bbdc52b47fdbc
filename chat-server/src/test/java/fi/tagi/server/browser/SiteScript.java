package fi.tagi.server.browser;

import com.microsoft.playwright.Page;
import java.util.Map;

/** The script of one more line on a site's page. */
final class SiteScript {
  private static final String ONE_MORE_LINE =
      """
      (data) => new Promise((done) => {
        const script = document.createElement('script');
        script.src = document.querySelector('script').src;
        Object.assign(script.dataset, data);
        script.onload = () => done(null);
        document.head.append(script);
      })
      """;

  private SiteScript() {}

  /** Adds it with these data attributes, as scripts name them, and waits until it has run. */
  static void adds(Page page, Map<String, String> data) {
    page.evaluate(ONE_MORE_LINE, data);
  }
}
