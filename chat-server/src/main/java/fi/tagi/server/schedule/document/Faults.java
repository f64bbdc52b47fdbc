package fi.tagi.server.schedule.document;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.schedule.document.LineForm.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with something a manager wrote, all of it at once: {@code names.fi: empty;
 * sites[1].origin: not_an_origin}. Paths and codes, never what was written.
 */
public final class Faults {
  private static final int MAX = 100;

  private final List<String> faults = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();

  /** A fault at this path; one fault there, or of what it stands in, is enough. */
  public void add(String path, String code) {
    boolean told =
        paths.stream()
            .anyMatch(known ->
                path.equals(known) || path.startsWith(known + ".") || path.startsWith(known + "["));
    if (!told && faults.size() < MAX) {
      paths.add(path);
      faults.add(path + ": " + code);
    }
  }

  /** A fault at this path unless it is right. */
  public void unless(boolean right, String path, String code) {
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

  /** Each as {@code path: code}, in the order in which they were found; a hundred at most. */
  public List<String> all() {
    return List.copyOf(faults);
  }

  /** Whether there is any. */
  public boolean any() {
    return !faults.isEmpty();
  }

  /**
   * Refuses what has any fault.
   *
   * @throws BadRequest with all of them
   */
  public void refuseIfAny() throws BadRequest {
    if (any()) {
      throw new BadRequest(String.join("; ", all()));
    }
  }

  private static boolean isUnprintable(int c) {
    return Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
