package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of every page in every state. Whatever is put into it is also checked: axe finds
 * nothing, and at 320 pixels nothing has to be scrolled sideways.
 */
final class Album {
  private static final int NARROWEST = 320;
  private static final String SIDEWAYS =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private final Path folder;
  private final SortedMap<String, Set<Look>> pictures = new TreeMap<>();

  Album(Path folder) {
    this.folder = folder;
  }

  /** Looks at the page in every way. */
  void keep(Page page, String name) {
    keep(page, name, EnumSet.allOf(Look.class));
  }

  /** Looks at the page in these ways, checks it in both lights, and leaves it as it usually is. */
  void keep(Page page, String name, Set<Look> looks) {
    for (Look look : looks) {
      look.at(page);
      picture(page, name, look);
      if (look == Look.PHONE_DARK || look == Look.DESKTOP_LIGHT || looks.size() == 1) {
        check(page, name + " " + look.code());
      }
    }
    isNotWiderThanTheScreen(page, name);
    Look.DESKTOP_LIGHT.at(page);
  }

  private void picture(Page page, String name, Look look) {
    pictures.computeIfAbsent(name, any -> EnumSet.noneOf(Look.class)).add(look);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(file(name, look)))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }

  private static String file(String name, Look look) {
    return name + "." + look.code() + ".png";
  }

  /** Every rule of axe, and the size of targets besides. */
  private static void check(Page page, String name) {
    AxeRuleOptions on = new AxeRuleOptions();
    on.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRules(Map.of("target-size", on));
    List<Rule> violations = new AxeBuilder(page).options(options).analyze().getViolations();
    assertThat(violations.stream().map(Album::told)).as(name).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
        .collect(Collectors.joining("\n  ", rule.getId() + ": " + rule.getHelp() + "\n  ", "\n"));
  }

  private static void isNotWiderThanTheScreen(Page page, String name) {
    page.setViewportSize(NARROWEST, Look.PHONE_LIGHT.height());
    for (Frame frame : page.frames()) {
      assertThat(frame.evaluate(SIDEWAYS)).as(name + " sideways: " + frame.url()).isEqualTo(0);
    }
  }

  /** Writes the page that shows all the pictures. */
  void bind() {
    String shown =
        pictures.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    String html =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pages</title><style>"
            + "body{font:15px system-ui;margin:24px}section{display:flex;gap:16px;flex-wrap:wrap}"
            + "figure{margin:0}img{height:370px;border:1px solid #999}</style><h1>Pages</h1>"
            + shown;
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("index.html"), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String name, Set<Look> looks) {
    Stream<String> figures =
        looks.stream()
            .map(look ->
                "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"\" loading=\"lazy\"></a><figcaption>%2$s</figcaption></figure>"
                    .formatted(file(name, look), look.code()));
    return "<h2 id=\"%1$s\">%1$s</h2><section>%2$s</section>%n"
        .formatted(name, figures.collect(Collectors.joining()));
  }
}
