package fi.tagi.server.schedule;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.schedule.LineForm.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with something a manager wrote, all of it at once: {@code names.fi: empty;
 * sites[1].origin: not_an_origin}. Paths and codes, never what was written.
 */
final class Faults {
  private static final int SHOWN_MAX = 20;

  private final List<String> faults = new ArrayList<>();

  void add(String path, String code) {
    faults.add(path + ": " + code);
  }

  void unless(boolean right, String path, String code) {
    if (!right) {
      add(path, code);
    }
  }

  /** A text that people read: not blank, no control characters, so many code points at most. */
  void text(String text, int max, String path) {
    unless(!text.isBlank(), path, "empty");
    optionalText(text, max, path);
  }

  /** The same, but it may be empty. */
  void optionalText(String text, int max, String path) {
    unless(text.codePointCount(0, text.length()) <= max, path, "too_long");
    unless(text.codePoints().noneMatch(Faults::isUnprintable), path, "unprintable");
  }

  /** The text in every language. */
  void texts(Texts texts, int max, String path) {
    text(texts.fi(), max, path + ".fi");
    text(texts.sv(), max, path + ".sv");
    text(texts.en(), max, path + ".en");
  }

  /** The text in every language; each may be empty. */
  void optionalTexts(Texts texts, int max, String path) {
    optionalText(texts.fi(), max, path + ".fi");
    optionalText(texts.sv(), max, path + ".sv");
    optionalText(texts.en(), max, path + ".en");
  }

  void refuseIfAny() throws BadRequest {
    if (!faults.isEmpty()) {
      throw new BadRequest(
          String.join("; ", faults.subList(0, Math.min(SHOWN_MAX, faults.size()))));
    }
  }

  private static boolean isUnprintable(int c) {
    return Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
