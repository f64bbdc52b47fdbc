package fi.tagi.server.schedule.exchange;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.document.Faults;
import fi.tagi.server.schedule.document.Fields;
import fi.tagi.server.schedule.document.ScheduleForm;
import fi.tagi.server.schedule.document.ScheduleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Schedules in a file, by the codes of their lines, as {@code docs/schedule.md} has it: JSON where
 * the file's name ends so, else YAML.
 */
public final class ScheduleFile {
  private static final String SCHEDULES = "schedules";
  private static final long SIZE_MAX = 10_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .build();

  private ScheduleFile() {}

  /** The schedules as YAML. */
  public static String yaml(SortedMap<String, ScheduleRules> schedules) {
    return YAML.writeValueAsString(tree(schedules));
  }

  /**
   * Writes the schedules to a file.
   *
   * @throws Unreadable when it cannot be written
   */
  public static void write(Path file, SortedMap<String, ScheduleRules> schedules)
      throws Unreadable {
    String text = isJson(file) ? JSON.writeValueAsString(tree(schedules)) + "\n" : yaml(schedules);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Unreadable(file, "cannot be written");
    }
  }

  /**
   * Reads the schedules of a file.
   *
   * @param lines the codes of the lines that there are
   * @throws Unreadable with every fault
   */
  public static SortedMap<String, ScheduleRules> read(Path file, Set<String> lines)
      throws Unreadable {
    Faults faults = new Faults();
    Fields document = Fields.of(parsed(file), faults);
    SortedMap<String, ScheduleRules> schedules = new TreeMap<>();
    Map<String, Fields> all = document.object(SCHEDULES).map(Fields::all).orElse(Map.of());
    faults.unless(!all.isEmpty(), SCHEDULES, "missing");
    all.forEach((line, fields) -> {
      faults.unless(lines.contains(line), fields.path(), "no_line");
      schedules.put(line, ScheduleReader.read(fields));
      fields.nothingElse();
    });
    document.nothingElse();
    if (faults.any()) {
      throw new Unreadable(file, faults.all());
    }
    return schedules;
  }

  private static JsonNode parsed(Path file) throws Unreadable {
    try {
      if (Files.size(file) > SIZE_MAX) {
        throw new Unreadable(file, "is too large");
      }
      byte[] bytes = Files.readAllBytes(file);
      return isJson(file) ? Json.tree(bytes) : YAML.readTree(bytes);
    } catch (NoSuchFileException e) {
      throw new Unreadable(file, "there is no such file");
    } catch (IOException e) {
      throw new Unreadable(file, "cannot be read");
    } catch (BadRequest e) {
      throw new Unreadable(file, "is not JSON");
    } catch (JacksonException e) {
      String what = e.getOriginalMessage().lines().findFirst().orElse("is not YAML");
      throw new Unreadable(file, "line " + e.getLocation().getLineNr() + ": " + what);
    }
  }

  private static boolean isJson(Path file) {
    return file.toString().endsWith(".json");
  }

  private static JsonNode tree(SortedMap<String, ScheduleRules> schedules) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode all = root.putObject(SCHEDULES);
    schedules.forEach((line, rules) -> all.set(line, written(rules)));
    return root;
  }

  /** Without ids, which nobody writes, and without what may be left out because it is empty. */
  private static JsonNode written(ScheduleRules rules) {
    try {
      JsonNode tree = Json.tree(Json.write(ScheduleForm.of(rules)));
      prune(tree);
      return tree;
    } catch (BadRequest e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prune(JsonNode node) {
    if (node instanceof ArrayNode array) {
      array.forEach(ScheduleFile::prune);
    } else if (node instanceof ObjectNode object) {
      object.forEach(ScheduleFile::prune);
      object.remove("window");
      List.copyOf(object.propertyNames()).stream()
          .filter(name -> isEmpty(object.get(name)))
          .forEach(object::remove);
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isString() ? value.asString().isEmpty() : value.isContainer() && value.isEmpty();
  }

  /** A file cannot be used. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    private Unreadable(Path file, String fault) {
      this(file, List.of(fault));
    }

    private Unreadable(Path file, List<String> faults) {
      super(faults.getFirst(), null, false, false);
      List<String> named = new ArrayList<>();
      faults.forEach(fault -> named.add(file + ": " + fault));
      this.faults = List.copyOf(named);
    }

    /** Each in a line, with the file and the path in it. */
    public List<String> faults() {
      return faults;
    }
  }
}
