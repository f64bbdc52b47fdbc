package fi.tagi.server.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a YAML file into dotted paths and texts: nested mappings become paths, a list of plain
 * values becomes one text with commas. What a text means is decided by whoever asks for the
 * setting.
 */
final class ConfigFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path file;
  private final JsonParser parser;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private ConfigFile(Path file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The file's settings by path, in the file's order.
   *
   * @throws ConfigFaults when it is not there, is not YAML, or is not a mapping of settings
   */
  static Map<String, String> read(Path file) throws ConfigFaults {
    try (JsonParser parser = YAML.createParser(Files.readString(file, StandardCharsets.UTF_8))) {
      ConfigFile reading = new ConfigFile(file, parser);
      reading.whole();
      if (!reading.faults.isEmpty()) {
        throw new ConfigFaults(reading.faults);
      }
      return reading.texts;
    } catch (NoSuchFileException e) {
      throw new ConfigFaults(List.of(file + ": there is no such file"));
    } catch (IOException e) {
      throw new ConfigFaults(List.of(file + ": cannot be read"));
    } catch (JacksonException e) {
      String what = e.getOriginalMessage().lines().findFirst().orElse("is not YAML");
      throw new ConfigFaults(List.of(file + ": line " + e.getLocation().getLineNr() + ": " + what));
    }
  }

  private void whole() {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      mapping("");
      token = parser.nextToken();
    }
    if (token != null) {
      faults.add(file + ": is not one mapping of settings");
    }
  }

  private void mapping(String prefix) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String path = prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        mapping(path + ".");
      } else if (token == JsonToken.START_ARRAY) {
        texts.put(path, list(path));
      } else {
        texts.put(path, scalar(path, token));
      }
    }
  }

  private String list(String path) {
    List<String> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(scalar(path + "[" + elements.size() + "]", token));
    }
    return String.join(",", elements);
  }

  private String scalar(String path, JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      faults.add(file + ": " + path + ": has no value");
      return "";
    }
    if (!token.isScalarValue()) {
      faults.add(file + ": " + path + ": must be a plain value");
      parser.skipChildren();
      return "";
    }
    return parser.getString();
  }
}
