package fi.tagi.server.widget;

import fi.tagi.protocol.Language;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.schedule.document.Faults;
import fi.tagi.server.widget.LinePage.OwnText;
import fi.tagi.server.widget.LinePage.Reading;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be saved. All faults are found at once, each with its path: {@code texts[2].text:
 * places}. Paths and codes, never what was written.
 */
final class PageRules {
  /** What a visitor loads of one page's words, in bytes, compressed. */
  static final int ZIPPED_MAX = 5_300;

  private static final int READING_MAX = 40;
  private static final int TITLE_MAX = 80;
  private static final int TEXT_MAX = 600;
  private static final int LINK_MAX = 200;
  private static final Pattern LINK =
      Pattern.compile("https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(/[\\x21-\\x7e&&[^\"'<>`\\\\]]*)?|");

  private final Faults faults = new Faults();
  private final Shown.Usual usual;

  private PageRules(Shown.Usual usual) {
    this.usual = usual;
  }

  /**
   * Looks at what a line is to say.
   *
   * @param first the line's first language
   * @throws BadRequest with all faults
   */
  static void check(LinePage page, Language first, Shown.Usual usual) throws BadRequest {
    PageRules rules = new PageRules(usual);
    rules.reading(page);
    rules.texts(page);
    rules.faults.refuseIfAny();
    for (PageLanguage language : Shown.languages(page)) {
      int bytes = Shown.of(page, language, first, usual).zipped().length;
      rules.faults.unless(bytes <= ZIPPED_MAX, "in." + language.code(), "too_long_in_all");
    }
    rules.faults.refuseIfAny();
  }

  private void reading(LinePage page) {
    faults.unless(page.reading().size() <= READING_MAX, "reading", "too_many");
    for (int i = 0; i < page.reading().size(); i++) {
      Reading one = page.reading().get(i);
      String path = "reading[" + i + "]";
      faults.unless(!one.title().isBlank(), path + ".title", "empty");
      text(one.title(), TITLE_MAX, path + ".title");
      text(one.text(), TEXT_MAX, path + ".text");
      faults.unless(
          one.link().length() <= LINK_MAX && LINK.matcher(one.link()).matches(),
          path + ".link",
          "not_a_link");
    }
  }

  private record Place(PageLanguage language, String key) {}

  private void texts(LinePage page) {
    Set<Place> places = new HashSet<>();
    for (int i = 0; i < page.texts().size(); i++) {
      OwnText one = page.texts().get(i);
      String path = "texts[" + i + "]";
      boolean isNew = places.add(new Place(one.language(), one.key()));
      faults.unless(isNew, path + ".key", "repeated");
      Optional<Catalogues.Text> known = usual.catalogues().find(Language.FI, one.key());
      if (known.isEmpty()) {
        faults.add(path + ".key", "unknown_key");
      } else {
        own(one, known.get(), path);
      }
    }
  }

  /**
   * The values that the page puts in are what a text is about: none may get lost, nor a new one be
   * asked for.
   */
  private void own(OwnText one, Catalogues.Text known, String path) {
    faults.unless(!one.text().isBlank(), path + ".text", "empty");
    text(one.text(), TEXT_MAX, path + ".text");
    faults.unless(Catalogues.placesOf(one.text()).equals(known.places()), path + ".text", "places");
    faults.unless(one.one().isBlank() == known.one().isEmpty(), path + ".one", "empty");
    text(one.one(), TEXT_MAX, path + ".one");
    faults.unless(
        known.places().containsAll(Catalogues.placesOf(one.one())), path + ".one", "places");
  }

  private void text(String text, int max, String path) {
    faults.unless(text.codePointCount(0, text.length()) <= max, path, "too_long");
    faults.unless(text.codePoints().noneMatch(PageRules::isUnprintable), path, "unprintable");
  }

  private static boolean isUnprintable(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
