package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe finds on a page. Every frame is looked at as a page of its own, which it is to whoever
 * reads it.
 */
final class Axe {
  private static final String SCRIPT = script();
  private static final String IS_THERE = "() => typeof axe !== 'undefined'";

  private static final String RUN =
      """
      async ({ only, targets }) => {
        const rules = { 'target-size': { enabled: targets } };
        const some = only.length > 0 ? { runOnly: { type: 'rule', values: only } } : {};
        const options = { iframes: false, preload: false, resultTypes: ['violations'], rules };
        const { violations } = await axe.run(document, { ...options, ...some });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${help}\\n  ${html}\\n  ${failureSummary}\\n`));
      }
      """;

  private Axe() {}

  /** Finds nothing, by any rule, the size of targets among them. */
  static void findsNothing(Page page, String name) {
    findsNothing(page, name, Map.of("only", List.of(), "targets", true));
  }

  /**
   * Finds nothing, by any rule but the size of targets: where a list is cut off by what it scrolls
   * in, a target seems to be smaller than it is.
   */
  static void findsNothingInAScrolledPage(Page page, String name) {
    findsNothing(page, name, Map.of("only", List.of(), "targets", false));
  }

  /** Finds nothing by the rule that depends on colours. */
  static void seesNothing(Page page, String name) {
    findsNothing(page, name, Map.of("only", List.of("color-contrast"), "targets", false));
  }

  private static void findsNothing(Page page, String name, Map<String, Object> rules) {
    for (Frame frame : Look.inSight(page)) {
      if (Boolean.FALSE.equals(frame.evaluate(IS_THERE))) {
        frame.evaluate(SCRIPT);
      }
      assertThat((List<?>) frame.evaluate(RUN, rules)).as(name + " " + frame.url()).isEmpty();
    }
  }

  private static String script() {
    try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
