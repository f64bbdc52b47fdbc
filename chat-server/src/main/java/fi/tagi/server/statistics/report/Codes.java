package fi.tagi.server.statistics.report;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.statistics.tally.Attribute;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The codes that an attribute can have, in the order in which people see them. */
final class Codes {
  private Codes() {}

  /**
   * Those of the code lists or the line, retired ones among them, and then any others that contacts
   * have.
   *
   * @param found what contacts have
   */
  static List<String> of(Attribute attribute, Line line, CodeLists lists, Set<String> found) {
    Set<String> all = new LinkedHashSet<>(known(attribute, line, lists).toList());
    found.stream().sorted().forEach(all::add);
    return List.copyOf(all);
  }

  private static Stream<String> known(Attribute attribute, Line line, CodeLists lists) {
    return switch (attribute) {
      case SITE ->
          Stream.concat(line.sites().stream().map(Line.Site::site), Stream.of(CodeLists.UNKNOWN));
      case LANGUAGE ->
          Stream.of(Language.values()).map(language -> language.name().toLowerCase(Locale.ROOT));
      case ROLE -> Stream.of("professional", "expert");
      case WHO -> lists.who().stream().map(CodeLists.Item::code);
      case AGE_BAND -> lists.ageBands().stream().map(CodeLists.Item::code);
      case THEME -> lists.themes().stream().map(CodeLists.Theme::code);
      case LEVEL -> lists.levels().stream().map(CodeLists.Level::code);
      case REFERRAL -> lists.referrals().stream().map(CodeLists.Item::code);
      case DISPOSITION -> lists.dispositions().stream().map(CodeLists.Item::code);
    };
  }
}
