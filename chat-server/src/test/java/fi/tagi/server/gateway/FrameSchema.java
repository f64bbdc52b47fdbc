package fi.tagi.server.gateway;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Limits;
import fi.tagi.protocol.ServerFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema, against which every frame is checked that the server sends in a test. */
enum FrameSchema {
  /** What a visitor's page gets. */
  TO_VISITOR("ToVisitor"),
  /** What a responder's console gets. */
  TO_RESPONDER("ToResponder"),
  /** What a managers' page gets. */
  TO_MANAGER("ToManager");

  private static final String ID = "urn:tagi:protocol:" + Limits.SUBPROTOCOL;
  private static final String DEFINITIONS = "#/$defs/";

  @SuppressWarnings("ImmutableEnumChecker") // a schema that was read does not change
  private final Schema any;

  /** By its type, the only kind of frame that a frame can be: to try them all takes long. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, Schema> kinds;

  FrameSchema(String definition) {
    String published = read();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, published)));
    JsonNode definitions = JsonMapper.shared().readTree(published).get("$defs");
    this.any = schema(registry, definition);
    this.kinds =
        kinds(definitions, definition)
            .collect(
                Collectors.toMap(
                    kind -> definitions.at("/" + kind + "/properties/type/const").asString(),
                    kind -> schema(registry, kind)));
  }

  private static Schema schema(SchemaRegistry registry, String definition) {
    return registry.getSchema("{\"$ref\": \"" + ID + DEFINITIONS + definition + "\"}");
  }

  /** The names of the definitions of which this one is any. */
  private static Stream<String> kinds(JsonNode definitions, String definition) {
    JsonNode any = definitions.get(definition).get("anyOf");
    return any == null
        ? Stream.of(definition)
        : any.valueStream()
            .map(one -> one.get("$ref").asString().substring(DEFINITIONS.length()))
            .flatMap(one -> kinds(definitions, one));
  }

  /** What comes on the socket of this path. */
  static FrameSchema of(String path) {
    return switch (path) {
      case "/v1/visitor" -> TO_VISITOR;
      case "/v1/manager" -> TO_MANAGER;
      default -> TO_RESPONDER;
    };
  }

  /** Reads a frame. */
  ServerFrame read(byte[] frame) throws BadFrame {
    return switch (this) {
      case TO_VISITOR -> FrameCodec.toVisitor(frame);
      case TO_RESPONDER -> FrameCodec.toResponder(frame);
      case TO_MANAGER -> FrameCodec.toManager(frame);
    };
  }

  /** What is wrong with a frame; empty when nothing is. */
  synchronized List<String> faults(String frame) {
    JsonNode read = JsonMapper.shared().readTree(frame);
    Schema schema = kinds.getOrDefault(read.path("type").asString(""), any);
    return schema.validate(read).stream().map(Object::toString).toList();
  }

  private static String read() {
    try (InputStream in = FrameCodec.class.getResourceAsStream("tagi.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("there is no schema");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
