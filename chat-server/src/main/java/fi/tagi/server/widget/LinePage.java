package fi.tagi.server.widget;

import java.util.List;

/**
 * What a line's visitors read in its own words.
 *
 * @param edition which one it is; 0 for a line that has nothing of its own
 * @param reading what there is to read while one waits, in the order in which it is shown
 * @param texts what takes the place of the usual texts
 */
record LinePage(int edition, List<Reading> reading, List<OwnText> texts) {
  /** Nothing of its own. */
  static final LinePage USUAL = new LinePage(0, List.of(), List.of());

  /** Copies. */
  LinePage {
    reading = List.copyOf(reading);
    texts = List.copyOf(texts);
  }

  /** The same as the edition after the one it was made from. */
  LinePage next() {
    return new LinePage(edition + 1, reading, texts);
  }

  /** Whether it has a text in this language. */
  boolean speaks(PageLanguage language) {
    return texts.stream().anyMatch(text -> text.language() == language);
  }

  /**
   * Something to read.
   *
   * @param language for those who read the page in it
   * @param title what it is
   * @param text the words; may be empty
   * @param link where there is more, an address that begins with {@code https://}; empty for none
   */
  record Reading(PageLanguage language, String title, String text, String link) {}

  /**
   * A text in the place of a usual one.
   *
   * @param language in which language
   * @param key the usual text's key in the catalogue
   * @param text the words, with every {@code {name}} that the usual one has
   * @param one the words for the number one, where the usual text has such; else empty
   */
  record OwnText(PageLanguage language, String key, String text, String one) {}
}
