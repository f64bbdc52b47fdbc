package fi.tagi.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at. The last is the usual one, to which a page returns. */
enum Look {
  PHONE_LIGHT(360, 740, ColorScheme.LIGHT),
  PHONE_DARK(360, 740, ColorScheme.DARK),
  DESKTOP_DARK(1280, 800, ColorScheme.DARK),
  DESKTOP_LIGHT(1280, 800, ColorScheme.LIGHT);

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  Look(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void at(Page page) {
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** As a file is called. */
  String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
