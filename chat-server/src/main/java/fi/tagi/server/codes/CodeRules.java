package fi.tagi.server.codes;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.CodeLists.Coded;
import fi.tagi.server.http.BadRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the next definition may be, so that old numbers keep their meaning. Every code that ever was
 * stays in its list; it may be named anew, moved and retired, and come back. A new code is one that
 * the list never had. The levels are five; {@code unknown} of who and age band is never retired; no
 * list is left with nothing to choose.
 *
 * <p>All faults are found at once, each with its path: {@code themes[3].names.fi: empty; referrals:
 * none_offered}. Paths and codes, never what was written.
 */
final class CodeRules {
  /** How many codes of one list can be chosen at a time. */
  static final int OFFERED_MAX = 40;

  /** How many codes a list can have, those that are retired among them. */
  static final int CODES_MAX = 100;

  /** How long a name is at most, in characters. */
  static final int NAME_MAX = 80;

  /** How long the meaning of a level is at most, in characters. */
  static final int MEANING_MAX = 200;

  private static final int FAULTS_MAX = 100;
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final List<String> LEVELS = List.of("0", "1", "2", "3", "4");
  private static final Set<String> WITH_UNKNOWN = Set.of("who", "ageBands");

  private final List<String> faults = new ArrayList<>();

  private CodeRules() {}

  /**
   * Looks at a change.
   *
   * @param before the definition it is made from
   * @param after what the next one is to be
   * @throws BadRequest with all faults
   */
  static void check(CodeLists before, CodeLists after) throws BadRequest {
    CodeRules rules = new CodeRules();
    after
        .byName()
        .forEach((name, list) -> {
          rules.list(name, list);
          rules.keeps(name, before.byName().getOrDefault(name, List.of()), list);
        });
    rules.themes(after.themes());
    rules.levels(after.levels());
    if (!rules.faults.isEmpty()) {
      throw new BadRequest(
          rules.faults.stream().limit(FAULTS_MAX).collect(Collectors.joining("; ")));
    }
  }

  private void list(String name, List<? extends Coded> list) {
    long offered = list.stream().filter(item -> !item.retired()).count();
    unless(list.size() <= CODES_MAX, name, "too_many");
    unless(offered <= OFFERED_MAX, name, "too_many_offered");
    unless(offered > 0, name, "none_offered");
    Set<String> codes = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Coded item = list.get(i);
      String path = name + "[" + i + "]";
      boolean isUnknown = CodeLists.UNKNOWN.equals(item.code());
      unless(CODE.matcher(item.code()).matches(), path + ".code", "not_a_code");
      unless(codes.add(item.code()), path + ".code", "repeated");
      unless(!isUnknown || WITH_UNKNOWN.contains(name), path + ".code", "reserved");
      unless(!isUnknown || !item.retired(), path + ".retired", "never_retired");
      texts(item.names(), NAME_MAX, path + ".names");
      if (!item.retired()) {
        distinct(names, item.names(), path + ".names");
      }
    }
  }

  /** Those of a list that can be chosen differ in each language. */
  private void distinct(Set<String> taken, Names names, String path) {
    for (Language language : Language.values()) {
      unless(
          taken.add(language + " " + names.in(language).strip()), key(path, language), "repeated");
    }
  }

  private void keeps(String name, List<? extends Coded> before, List<? extends Coded> after) {
    Set<String> codes = after.stream().map(Coded::code).collect(Collectors.toSet());
    unless(before.stream().map(Coded::code).allMatch(codes::contains), name, "code_removed");
  }

  private void themes(List<CodeLists.Theme> themes) {
    IntStream.range(0, themes.size())
        .forEach(i ->
            unless(
                CODE.matcher(themes.get(i).cht()).matches(),
                "themes[" + i + "].cht",
                "not_a_code"));
  }

  private void levels(List<CodeLists.Level> levels) {
    unless(levels.stream().map(Coded::code).toList().equals(LEVELS), "levels", "not_the_levels");
    IntStream.range(0, levels.size())
        .forEach(i -> texts(levels.get(i).meaning(), MEANING_MAX, "levels[" + i + "].meaning"));
  }

  private void texts(Names names, int max, String path) {
    for (Language language : Language.values()) {
      String text = names.in(language);
      String place = key(path, language);
      if (text.codePoints().allMatch(CodeRules::isBlank)) {
        unless(false, place, "empty");
      } else {
        unless(text.codePointCount(0, text.length()) <= max, place, "too_long");
        unless(text.codePoints().noneMatch(CodeRules::isUnprintable), place, "unprintable");
      }
    }
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isUnprintable(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  private static String key(String path, Language language) {
    return path + "." + language.name().toLowerCase(Locale.ROOT);
  }

  private void unless(boolean right, String path, String code) {
    if (!right) {
      faults.add(path + ": " + code);
    }
  }
}
