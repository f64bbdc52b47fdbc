package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What pa11y finds on a page: its engine, HTML_CodeSniffer, by the standard WCAG2AA, of which it
 * tells errors only. Every frame is looked at as a page of its own, and in a shadow each element.
 */
final class Sniffer {
  private static final Path SCRIPT = Path.of("@pa11y", "html_codesniffer", "build", "HTMLCS.js");

  private static final String IS_THERE = "() => typeof HTMLCS !== 'undefined'";

  /**
   * Left out is what is not shown, which has a state of its own; whether a link that begins with #
   * leads to a place on the page, since it may lead to another section; and that tables with groups
   * of rows should name the headers of each cell, which their scopes do.
   */
  private static final String RUN =
      """
      async () => {
        const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [...(shadowRoot?.children ?? [])]);
        const found = [];
        const isAFault = ({ type, code, element }) =>
          type === HTMLCS.ERROR && !/[.](NoSuchID|HeadersRequired)$/.test(code) && !(document.body.contains(element) && !element.checkVisibility());
        // What it says of its own texts is nothing that the page says.
        const { error } = console;
        console.error = () => {};
        for (const place of [document, ...shadows]) {
          await new Promise((done, failed) => HTMLCS.process('WCAG2AA', place, done, failed));
          found.push(...HTMLCS.getMessages().filter(isAFault));
        }
        console.error = error;
        return found.map(({ code, msg, element }) => `${code}: ${msg}\\n  ${(element.outerHTML ?? '').slice(0, 300)}`);
      }
      """;

  private Sniffer() {}

  static void findsNothing(Page page, String name) {
    for (Frame frame : Look.inSight(page)) {
      if (Boolean.FALSE.equals(frame.evaluate(IS_THERE))) {
        frame.evaluate(script());
      }
      assertThat((List<?>) frame.evaluate(RUN)).as(name + " " + frame.url()).isEmpty();
    }
  }

  private static String script() {
    try {
      return Files.readString(Npm.modules("html_codesniffer").resolve(SCRIPT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
