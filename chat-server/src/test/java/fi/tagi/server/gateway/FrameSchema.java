package fi.tagi.server.gateway;

import com.networknt.schema.InputFormat;
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

/** The published schema, against which every frame is checked that the server sends in a test. */
enum FrameSchema {
  /** What a visitor's page gets. */
  TO_VISITOR("ToVisitor"),
  /** What a responder's console gets. */
  TO_RESPONDER("ToResponder"),
  /** What a managers' page gets. */
  TO_MANAGER("ToManager");

  @SuppressWarnings("ImmutableEnumChecker") // a schema that was read does not change
  private final Schema schema;

  FrameSchema(String definition) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("urn:tagi:protocol:" + Limits.SUBPROTOCOL, read())));
    this.schema =
        registry.getSchema(
            "{\"$ref\": \"%s#/$defs/%s\"}"
                .formatted("urn:tagi:protocol:" + Limits.SUBPROTOCOL, definition));
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
    return schema.validate(frame, InputFormat.JSON).stream().map(Object::toString).toList();
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
