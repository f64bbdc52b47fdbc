package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of every page in every state. Whatever is put into it is also checked: axe finds
 * nothing; and on a narrow screen, zoomed or with large letters, nothing is cut off or has to be
 * scrolled sideways.
 */
final class Album {
  /** What sticks out of the screen or of its box; empty when nothing does. */
  private static final String STICKS_OUT =
      """
      () => {
        const name = (element) => `${element.tagName.toLowerCase()}.${element.className}`;
        const right = (element) => element.getBoundingClientRect().right;
        const told = (box) => {
          const out = [...box.querySelectorAll('*')].sort((one, other) => right(other) - right(one))[0];
          return `${name(box)} by ${out && name(out)} "${out?.textContent.trim().slice(0, 40)}"`;
        };
        const boxes = [...document.querySelectorAll('html, body, body *:not(input, textarea, select, option, [data-wide])')];
        const shown = boxes.filter((box) => box.checkVisibility() && getComputedStyle(box).clipPath === 'none');
        const cuts = (box) => box === document.documentElement || getComputedStyle(box).overflowX !== 'visible';
        return shown.filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0 && cuts(box)).map(told);
      }
      """;

  private static final String LETTERS = "size => document.documentElement.style.fontSize = size";

  private final Path folder;
  private final boolean thorough;

  /**
   * An album in this folder.
   *
   * @param thorough whether pages are looked at in every way, or each in one of two that differ
   *     most
   */
  Album(Path folder, boolean thorough) {
    this.folder = folder;
    this.thorough = thorough;
  }

  /** Looks at the page. */
  void keep(Page page, String name) {
    keep(page, name, thorough ? EnumSet.allOf(Look.class) : EnumSet.of(Look.one(name)));
  }

  /** Looks at the page in these ways, checks it, and leaves it as it usually is. */
  void keep(Page page, String name, Set<Look> looks) {
    for (Look look : looks) {
      look.at(page);
      picture(page, name, look);
      String looked = name + " " + look.code();
      if (look == Look.PHONE_DARK) {
        Axe.findsNothing(page, looked);
      } else if (looks.size() == 1) {
        Axe.findsNothingInAScrolledPage(page, looked);
      } else if (look == Look.DESKTOP_LIGHT) {
        Axe.seesNothing(page, looked);
      }
    }
    fitsWhereverItIsRead(page, name);
  }

  private void picture(Page page, String name, Look look) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(file(name, look)))
            .setAnimations(ScreenshotAnimations.DISABLED));
  }

  private static String file(String name, Look look) {
    return name + "." + look.code() + ".png";
  }

  private void fitsWhereverItIsRead(Page page, String name) {
    Look.size(page, 320, 640);
    nothingSticksOut(page, name + " on the narrowest screen");
    if (thorough) {
      fitsEnlarged(page, name);
    }
    Look.DESKTOP_LIGHT.at(page);
  }

  private static void fitsEnlarged(Page page, String name) {
    Look.size(page, Look.DESKTOP_LIGHT.width() / 2, Look.DESKTOP_LIGHT.height() / 2);
    nothingSticksOut(page, name + " at 200 %");
    Look.size(page, Look.PHONE_LIGHT.width(), Look.PHONE_LIGHT.height());
    Look.inSight(page).forEach(frame -> frame.evaluate(LETTERS, "200%"));
    nothingSticksOut(page, name + " with letters twice as large");
    Look.inSight(page).forEach(frame -> frame.evaluate(LETTERS, ""));
  }

  private static void nothingSticksOut(Page page, String where) {
    for (Frame frame : Look.inSight(page)) {
      assertThat((List<?>) frame.evaluate(STICKS_OUT)).as(where + ": " + frame.url()).isEmpty();
    }
  }

  /** Writes the page that shows all the pictures, also those that another process took. */
  void bind() {
    String shown =
        pictures().entrySet().stream()
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

  /** The looks at each state of which there is a picture. */
  private SortedMap<String, Set<Look>> pictures() {
    SortedMap<String, Set<Look>> pictures = new TreeMap<>();
    String[] files = folder.toFile().list();
    for (String file : files == null ? new String[0] : files) {
      for (Look look : Look.values()) {
        String end = "." + look.code() + ".png";
        if (file.endsWith(end)) {
          String state = file.substring(0, file.length() - end.length());
          pictures.computeIfAbsent(state, _ -> EnumSet.noneOf(Look.class)).add(look);
        }
      }
    }
    return pictures;
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
