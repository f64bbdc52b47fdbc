package fi.tagi.server.schedule;

import fi.tagi.protocol.Language;
import java.util.EnumMap;
import java.util.Map;

/**
 * The same text in each language, as JSON has it; every language is there.
 *
 * @param fi Finnish
 * @param sv Swedish
 * @param en English
 */
record Texts(String fi, String sv, String en) {

  static Texts of(Map<Language, String> texts) {
    return new Texts(in(Language.FI, texts), in(Language.SV, texts), in(Language.EN, texts));
  }

  Map<Language, String> byLanguage() {
    return Map.of(Language.FI, fi, Language.SV, sv, Language.EN, en);
  }

  static Map<Language, String> complete(Map<Language, String> texts) {
    for (Language language : Language.values()) {
      in(language, texts);
    }
    return Map.copyOf(new EnumMap<>(texts));
  }

  static String in(Language language, Map<Language, String> texts) {
    String text = texts.get(language);
    if (text == null) {
      throw new IllegalArgumentException("no text in " + language);
    }
    return text;
  }
}
