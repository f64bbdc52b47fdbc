package fi.tagi.server.widget;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a line's visitors read in its own words, and what becomes of a conversation that one of them
 * leaves quickly.
 *
 * @param edition which one it is; 0 for a line that has nothing of its own
 * @param leaving what leaving quickly does
 * @param reading what there is to read while one waits, in the order in which it is shown
 * @param texts what takes the place of the usual texts
 */
record LinePage(int edition, Leaving leaving, List<Reading> reading, List<OwnText> texts) {
  /** Nothing of its own. */
  static final LinePage USUAL = new LinePage(0, Leaving.END, List.of(), List.of());

  /** Copies. */
  LinePage {
    reading = List.copyOf(reading);
    texts = List.copyOf(texts);
  }

  /** What becomes of a conversation that its visitor leaves quickly. */
  enum Leaving {
    /** It ends at once. */
    @JsonProperty("end")
    END,
    /** It stays open as after a lost connection: its responder can go on writing, and ends it. */
    @JsonProperty("stay")
    STAY
  }

  /** The same as the edition after the one it was made from. */
  LinePage next() {
    return new LinePage(edition + 1, leaving, reading, texts);
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
