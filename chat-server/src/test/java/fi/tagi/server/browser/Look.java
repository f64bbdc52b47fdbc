package fi.tagi.server.browser;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Locale;

/** How a page is looked at. The last is the usual one, to which a page returns. */
enum Look {
  PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
  PHONE_DARK(390, 844, ColorScheme.DARK),
  DESKTOP_DARK(1280, 800, ColorScheme.DARK),
  DESKTOP_LIGHT(1280, 800, ColorScheme.LIGHT);

  private static final String SIZE = "() => `${innerWidth} ${innerHeight}`";
  private static final String BOX = "frame => `${frame.clientWidth} ${frame.clientHeight}`";
  private static final String DRAWN =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  Look(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  /** The one in which this state is looked at where one must do: half of them in each. */
  static Look one(String state) {
    return state.hashCode() % 2 == 0 ? PHONE_DARK : DESKTOP_LIGHT;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Looks at the page in this way, and waits until it is drawn so. */
  void at(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    size(page, width, height);
    inSight(page).getLast().evaluate(DRAWN);
  }

  /** Gives the page this size, and waits until the frames on it have taken it. */
  static void size(Page page, int width, int height) {
    page.setViewportSize(width, height);
    for (Frame frame : inSight(page)) {
      if (frame.parentFrame() != null) {
        ElementHandle box = frame.frameElement();
        page.waitForCondition(() -> frame.evaluate(SIZE).equals(box.evaluate(BOX)));
      }
    }
  }

  /** Has everything on the page find its place again. */
  static void drawAnew(Page page) {
    ViewportSize before = page.viewportSize();
    size(page, before.width, before.height - 1);
    size(page, before.width, before.height);
  }

  /** The page itself, and each frame on it that is to be seen. */
  static List<Frame> inSight(Page page) {
    return page.frames().stream()
        .filter(frame -> frame.parentFrame() == null || frame.frameElement().isVisible())
        .toList();
  }

  /** As a file is called. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
