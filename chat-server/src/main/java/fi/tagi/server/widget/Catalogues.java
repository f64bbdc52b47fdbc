package fi.tagi.server.widget;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.protocol.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The usual texts of a visitor's page, as its catalogues have them. */
final class Catalogues {
  private static final String BEGINS = "export default ";
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** A catalogue is a plain object as people write it in a script. */
  private static final JsonMapper SCRIPT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final Map<Language, Map<String, Text>> texts;

  /**
   * These catalogues.
   *
   * @param texts by language and key
   */
  Catalogues(Map<Language, Map<String, Text>> texts) {
    this.texts = texts;
  }

  /**
   * A usual text.
   *
   * @param other the words
   * @param one the words for the number one; empty where the number does not matter
   */
  record Text(String other, Optional<String> one) {
    /** The names of the places that values go into. */
    Set<String> places() {
      return placesOf(other);
    }
  }

  /** Those that the pages load. */
  static Catalogues shipped() {
    Map<Language, Map<String, Text>> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, read(language));
    }
    return new Catalogues(all);
  }

  /** The text of this key in this language. */
  Optional<Text> find(Language language, String key) {
    return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
  }

  /** Every key of any language, in the order of the Finnish catalogue. */
  Set<String> keys() {
    return texts.values().stream()
        .flatMap(catalogue -> catalogue.keySet().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The names of the places in a text, {@code {name}}. */
  static Set<String> placesOf(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Text> read(Language language) {
    String name = "/web/shared/texts/widget." + language.name().toLowerCase(Locale.ROOT) + ".js";
    try (InputStream in = Catalogues.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      String script = new String(in.readAllBytes(), UTF_8);
      String object = script.substring(script.indexOf(BEGINS) + BEGINS.length()).strip();
      Map<String, Text> read = new LinkedHashMap<>();
      SCRIPT
          .readTree(object.substring(0, object.length() - 1))
          .properties()
          .forEach(entry -> read.put(entry.getKey(), text(entry.getValue())));
      return Collections.unmodifiableMap(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text text(JsonNode entry) {
    return entry.isString()
        ? new Text(entry.stringValue(), Optional.empty())
        : new Text(entry.get("other").stringValue(), Optional.of(entry.get("one").stringValue()));
  }
}
