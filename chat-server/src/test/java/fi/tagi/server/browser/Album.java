package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import fi.tagi.protocol.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The pictures of every page in every state. Whatever is put into it is also checked: axe and pa11y
 * find nothing; nothing moves for whoever wants no motion; and on a narrow screen, zoomed, with
 * large letters or in forced colours, everything can be read and used.
 */
final class Album {
  /** Other languages need both lights and both sizes, but not each in each. */
  private static final Set<Look> BOTH = EnumSet.of(Look.PHONE_DARK, Look.DESKTOP_LIGHT);

  private final Path folder;
  private final Language language;

  private Album(Path folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  /** An album in this folder, of pages in Finnish. */
  static Album in(Path folder) {
    return new Album(folder, Language.FI);
  }

  /** The same album, of pages in this language. */
  Album in(Language other) {
    return new Album(folder, other);
  }

  /**
   * Whether pages are looked at in every way and language, or each in Finnish and in one of two
   * ways that differ most.
   */
  static boolean isThorough() {
    return Boolean.getBoolean("tagi.every-look");
  }

  /** Looks at the page. */
  void keep(Page page, String state) {
    keep(page, state, looks(state));
  }

  private Set<Look> looks(String state) {
    if (!isThorough()) {
      return EnumSet.of(Look.one(state));
    }
    return language == Language.FI ? EnumSet.allOf(Look.class) : BOTH;
  }

  /** Looks at the page in these ways, checks it, and leaves it as large as it was. */
  void keep(Page page, String state, Set<Look> looks) {
    assertThat(States.all()).containsKey(state);
    ViewportSize before = page.viewportSize();
    for (Look look : looks) {
      look.at(page);
      Picture picture = new Picture(state, language, look);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(folder.resolve(picture.file()))
              .setAnimations(ScreenshotAnimations.DISABLED));
      isAccessible(page, picture, looks.size() == 1);
    }
    String name = state + " in " + language;
    Layout.isStill(page, name);
    Layout.fitsTheNarrowestScreen(page, name);
    if (isThorough()) {
      Layout.fitsEnlarged(page, name);
      Layout.isBoundInForcedColours(page, name);
    }
    Look.DESKTOP_LIGHT.at(page);
    if (before.width != Look.DESKTOP_LIGHT.width()) {
      Look.size(page, before.width, before.height);
    }
  }

  private static void isAccessible(Page page, Picture picture, boolean only) {
    String looked = picture.file();
    if (picture.look() == Look.PHONE_DARK) {
      Axe.findsNothing(page, looked);
      Sniffer.findsNothing(page, looked);
    } else if (only) {
      Axe.findsNothingInAScrolledPage(page, looked);
      Sniffer.findsNothing(page, looked);
    } else if (picture.look() == Look.DESKTOP_LIGHT) {
      Axe.seesNothing(page, looked);
      Sniffer.findsNothing(page, looked);
    }
  }

  /** Writes the page that shows all the pictures, also those that another process took. */
  void bind() {
    String[] files = folder.toFile().list();
    List<Picture> pictures = Picture.among(files == null ? List.of() : List.of(files));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("index.html"), Index.of(pictures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
