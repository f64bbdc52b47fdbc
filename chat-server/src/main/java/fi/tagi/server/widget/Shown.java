package fi.tagi.server.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.tagi.protocol.Language;
import fi.tagi.server.http.Json;
import fi.tagi.server.widget.LinePage.Leaving;
import fi.tagi.server.widget.LinePage.OwnText;
import fi.tagi.server.widget.LinePage.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a visitor's page says on one line, in one language.
 *
 * @param language the language that was chosen
 * @param base the language of the service that it is read in: the same, or the line's first one
 *     where there is no catalogue of the chosen one
 * @param lang in which most of the texts are
 * @param languages those that may be chosen
 * @param marksMissing whether a text that no catalogue has is shown as its key, for tests
 * @param leaving what becomes of a conversation that is left quickly
 * @param reading what there is to read while one waits
 * @param texts every text by its key: words, or the words for one and for any other number
 */
record Shown(
    PageLanguage language,
    Language base,
    PageLanguage lang,
    List<PageLanguage> languages,
    boolean marksMissing,
    Leaving leaving,
    List<Reading> reading,
    Map<String, Object> texts) {

  /**
   * Words by number.
   *
   * @param one for the number one
   * @param other for any other
   */
  @JsonInclude
  record ByNumber(String one, String other) {}

  /**
   * What is shown.
   *
   * @param page the line's own
   * @param chosen the language, one of {@link #languages(LinePage)}
   * @param first the line's first language
   */
  static Shown of(LinePage page, PageLanguage chosen, Language first, Usual usual) {
    Language base = chosen.language().orElse(first);
    Map<String, Object> texts = new LinkedHashMap<>();
    int own = 0;
    for (String key : usual.catalogues().keys()) {
      Optional<OwnText> text = own(page, chosen, key);
      own += text.isPresent() ? 1 : 0;
      texts.put(
          key,
          text.map(Shown::words).orElseGet(() -> usual(page, new Reader(base, first), key, usual)));
    }
    boolean mostlyOwn = 2 * own > texts.size();
    return new Shown(
        chosen,
        base,
        mostlyOwn ? chosen : PageLanguage.of(base),
        languages(page),
        usual.marksMissing(),
        page.leaving(),
        reading(page, chosen, base),
        texts);
  }

  /**
   * The texts that every line begins with.
   *
   * @param marksMissing whether one that a language lacks is shown as its key
   */
  record Usual(Catalogues catalogues, boolean marksMissing) {}

  private record Reader(Language base, Language first) {}

  /** Those of the service, and others in which the line has a text. */
  static List<PageLanguage> languages(LinePage page) {
    return Stream.of(PageLanguage.values())
        .filter(one -> one.language().isPresent() || page.speaks(one))
        .toList();
  }

  /** As bytes that leave as they are, compressed. */
  byte[] zipped() {
    return Json.zipped(this);
  }

  private static Optional<OwnText> own(LinePage page, PageLanguage language, String key) {
    return page.texts().stream()
        .filter(text -> text.language() == language && text.key().equals(key))
        .findFirst();
  }

  private static Object words(OwnText text) {
    return text.one().isEmpty() ? text.text() : new ByNumber(text.one(), text.text());
  }

  /**
   * A text that a language lacks is never a hole in a page: the line's first one has it, or
   * Finnish.
   */
  private static Object usual(LinePage page, Reader reader, String key, Usual usual) {
    Optional<Catalogues.Text> text = usual.catalogues().find(reader.base(), key);
    if (text.isEmpty() && usual.marksMissing()) {
      return "[" + key + "]";
    }
    Optional<OwnText> own = own(page, PageLanguage.of(reader.base()), key);
    return own.map(Shown::words)
        .orElseGet(() ->
            text.or(() -> usual.catalogues().find(reader.first(), key))
                .or(() -> usual.catalogues().find(Language.FI, key))
                .<Object>map(found ->
                    found
                        .one()
                        .<Object>map(one -> new ByNumber(one, found.other()))
                        .orElse(found.other()))
                .orElse(""));
  }

  private static List<Reading> reading(LinePage page, PageLanguage chosen, Language base) {
    List<Reading> own = page.reading().stream().filter(one -> one.language() == chosen).toList();
    return own.isEmpty()
        ? page.reading().stream().filter(one -> one.language() == PageLanguage.of(base)).toList()
        : own;
  }
}
