package fi.tagi.server.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fi.tagi.protocol.RecordsByConstructor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the HTTP interface: records in and out, as strict inwards as the sockets are. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .addModule(new RecordsByConstructor())
          .build();

  private Json() {}

  /** Writes a record. */
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** Writes a record, compressed. */
  public static byte[] zipped(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(write(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Reads a record.
   *
   * @throws BadRequest when the bytes are not such a record
   */
  public static <T> T read(byte[] bytes, Class<T> type) throws BadRequest {
    T value;
    try {
      value = MAPPER.readValue(bytes, type);
    } catch (JacksonException e) {
      throw new BadRequest("malformed");
    }
    if (value == null) {
      throw new BadRequest("malformed");
    }
    return value;
  }

  /**
   * Reads any value, whose shape is looked at afterwards.
   *
   * @throws BadRequest when the bytes are not one value
   */
  public static JsonNode tree(byte[] bytes) throws BadRequest {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new BadRequest("malformed");
    }
  }
}
