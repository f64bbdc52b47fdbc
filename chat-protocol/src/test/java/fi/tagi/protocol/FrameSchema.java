package fi.tagi.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One definition of the published schema. */
final class FrameSchema {
  private static final String ID = "urn:tagi:protocol:" + Limits.SUBPROTOCOL;

  private static final Pattern BEYOND = Pattern.compile("[0-9]([.]0|e[0-9]+)[,}]|ud83d");
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Schema schema;

  private FrameSchema(Schema schema) {
    this.schema = schema;
  }

  /** The definition of a sealed interface of frames. */
  static FrameSchema of(Family family) {
    return named(family.type().getSimpleName());
  }

  static FrameSchema named(String definition) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text())));
    return new FrameSchema(
        registry.getSchema("{\"$ref\": \"%s#/$defs/%s\"}".formatted(ID, definition)));
  }

  /** What is wrong with a frame; empty when nothing is. */
  List<Error> faults(String frame) {
    return schema.validate(frame, InputFormat.JSON);
  }

  /**
   * Whether a schema can have an opinion: the frame is JSON, once, with no key twice; no number is
   * whole but written otherwise, and no text has half a surrogate pair.
   */
  static boolean canJudge(String frame) {
    try {
      return !STRICT.readTree(frame).isMissingNode() && !BEYOND.matcher(frame).find();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static String text() {
    try (InputStream file = FrameCodec.class.getResourceAsStream("tagi.schema.json")) {
      if (file == null) {
        throw new IllegalStateException("There is no schema");
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
