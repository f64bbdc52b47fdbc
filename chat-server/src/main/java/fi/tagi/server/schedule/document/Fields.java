package fi.tagi.server.schedule.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of one object of a JSON or YAML document, read strictly: what is missing, of the wrong
 * kind, or not asked for is a fault with its path. A faulty field reads as some value of its kind,
 * so that the rest can be looked at too; {@link Faults} must be asked before anything is used.
 */
public final class Fields {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private final JsonNode node;
  private final String path;
  private final Faults faults;
  private final Set<String> asked = new HashSet<>();

  private Fields(JsonNode node, String path, Faults faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  /** The fields of a whole document. */
  public static Fields of(JsonNode document, Faults faults) {
    return at(document, "", faults);
  }

  private static Fields at(JsonNode node, String path, Faults faults) {
    if (node.isObject()) {
      return new Fields(node, path, faults);
    }
    faults.add(path.isEmpty() ? "document" : path, "not_an_object");
    return new Fields(JsonNodeFactory.instance.objectNode(), path, new Faults());
  }

  /** Where faults are collected. */
  public Faults faults() {
    return faults;
  }

  /** The path of this object. */
  public String path() {
    return path;
  }

  /** The path of a field of this object; a name that is hardly meant as one is not said again. */
  public String path(String name) {
    String shown = NAME.matcher(name).matches() ? name : "…";
    return path.isEmpty() ? shown : path + "." + shown;
  }

  /** A text, which must be there. */
  public String text(String name) {
    return optionalText(name).orElseGet(() -> missing(name, ""));
  }

  /** A text, if it is there. */
  public Optional<String> optionalText(String name) {
    return field(name).map(value -> value.isString() ? value.asString() : wrong(name, "text", ""));
  }

  /** A whole number within these bounds, if it is there. */
  public Optional<Integer> optionalWhole(String name, int least, int most) {
    return field(name)
        .map(value -> {
          if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            return wrong(name, "number", least);
          }
          int number = value.asInt();
          faults.unless(number >= least && number <= most, path(name), "out_of_range");
          return Math.clamp(number, least, most);
        });
  }

  /** A whole number within these bounds, which must be there. */
  public int whole(String name, int least, int most) {
    return optionalWhole(name, least, most).orElseGet(() -> missing(name, least));
  }

  /** A date, {@code 2027-06-25}, if it is there; an empty text is none. */
  public Optional<LocalDate> optionalDate(String name) {
    return optionalText(name)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException e) {
            faults.add(path(name), "not_a_date");
            return Optional.empty();
          }
        });
  }

  /** One of these words, which must be there; empty where it is faulty. */
  public <T> Optional<T> word(String name, Function<String, Optional<T>> words) {
    Optional<T> known = words.apply(text(name));
    faults.unless(known.isPresent(), path(name), "no_such_word");
    return known;
  }

  /** A list of texts, which must be there. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name).orElseGet(() -> missing(name, List.of()))) {
      if (element.isString()) {
        texts.add(element.asString());
      } else {
        faults.add(path(name) + "[" + texts.size() + "]", "not_a_text");
        texts.add("");
      }
    }
    return texts;
  }

  /** A list of objects, so many at most; none where it is not there. */
  public List<Fields> objects(String name, int most) {
    List<JsonNode> elements = elements(name).orElse(List.of());
    if (elements.size() > most) {
      faults.add(path(name), "too_many");
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonNode element : elements) {
      objects.add(at(element, path(name) + "[" + objects.size() + "]", faults));
    }
    return objects;
  }

  /** An object, if it is there. */
  public Optional<Fields> object(String name) {
    return field(name).map(value -> at(value, path(name), faults));
  }

  /** Every field of this object as an object, by name. */
  public Map<String, Fields> all() {
    Map<String, Fields> all = new LinkedHashMap<>();
    node.propertyNames().forEach(name -> object(name).ifPresent(field -> all.put(name, field)));
    return all;
  }

  /** A fault for each field that nobody asked for. */
  public void nothingElse() {
    node.propertyNames().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> faults.add(path(name), "unknown"));
  }

  private Optional<List<JsonNode>> elements(String name) {
    return field(name)
        .map(value ->
            value.isArray() ? List.copyOf(value.values()) : wrong(name, "list", List.of()));
  }

  private Optional<JsonNode> field(String name) {
    asked.add(name);
    return node.optional(name);
  }

  private <T> T missing(String name, T instead) {
    faults.add(path(name), "missing");
    return instead;
  }

  private <T> T wrong(String name, String kind, T instead) {
    faults.add(path(name), "not_a_" + kind);
    return instead;
  }
}
