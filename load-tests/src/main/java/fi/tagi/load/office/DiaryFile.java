package fi.tagi.load.office;

import fi.tagi.load.record.DiaryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries of an exported diary, as {@code docs/diary.md} lays them down. */
public final class DiaryFile {
  private static final JsonMapper JSON = new JsonMapper();

  private DiaryFile() {}

  /**
   * The entries of the contacts that came to a line.
   *
   * @param folder what was exported
   * @throws IOException when it cannot be read
   */
  public static List<DiaryEntry> entries(Path folder, String line) throws IOException {
    List<DiaryEntry> all = new ArrayList<>();
    Set<UUID> ofLine = new HashSet<>();
    for (String row : Files.readAllLines(folder.resolve("entries.jsonl"))) {
      DiaryEntry entry = entry(JSON.readTree(row));
      all.add(entry);
      if (entry.field("line").equals(line)) {
        ofLine.add(entry.contact());
      }
    }
    return all.stream().filter(entry -> ofLine.contains(entry.contact())).toList();
  }

  private static DiaryEntry entry(JsonNode row) {
    Map<String, String> fields = new HashMap<>();
    flatten(JSON.readTree(row.get("body").asString()), fields);
    return new DiaryEntry(
        UUID.fromString(row.get("contact").asString()),
        row.get("version").asLong(),
        row.get("at").asLong(),
        row.get("kind").asString(),
        fields);
  }

  private static void flatten(JsonNode body, Map<String, String> into) {
    body.properties()
        .forEach(field -> {
          if (field.getValue().isObject()) {
            flatten(field.getValue(), into);
          } else if (field.getValue().isValueNode()) {
            into.put(field.getKey(), field.getValue().asString());
          }
        });
  }
}
