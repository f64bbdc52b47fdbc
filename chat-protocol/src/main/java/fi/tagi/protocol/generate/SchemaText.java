package fi.tagi.protocol.generate;

import fi.tagi.protocol.Code;
import fi.tagi.protocol.Limits;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of the wire: one definition for each record, enum and sealed interface,
 * as strict as the decoder. What it cannot say: a text has no half of a surrogate pair, and a key
 * does not come twice.
 */
final class SchemaText {
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String NO_NUL = "^[^\\u0000]*$";

  private SchemaText() {}

  /** The whole document. */
  static String make() {
    return """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:tagi:protocol:%1$s",
      "title": "The wire of Tägi, %1$s",
      "$comment": "Generated from the records of fi.tagi.protocol. A client sends a VisitorCommand, \
    a ResponderCommand or a ManagerCommand, and gets a ToVisitor, a ToResponder or a ToManager.",
      "$defs": {
    %2$s
      }
    }
    """
        .formatted(
            Limits.SUBPROTOCOL,
            Stream.concat(
                    Stream.of(
                        anyOf("ToVisitor", Stream.of("VisitorReply", "VisitorPush")),
                        anyOf("ToResponder", Stream.of("ResponderReply", "ResponderPush")),
                        anyOf("ToManager", Stream.of("ManagerReply", "ManagerPush"))),
                    Wire.types().stream().map(SchemaText::definition))
                .collect(Collectors.joining(",\n")));
  }

  private static String definition(Class<?> type) {
    if (type.isSealed()) {
      return anyOf(Wire.name(type), Wire.members(type).map(Wire::name));
    }
    if (type.isEnum()) {
      String words = Wire.constants(type).map(Wire::word).map(SchemaText::quoted).collect(commas());
      return "    %s: {\"enum\": [%s]}".formatted(quoted(Wire.name(type)), words);
    }
    return record(type);
  }

  private static String anyOf(String name, Stream<String> members) {
    return "    %s: {\n      \"anyOf\": [\n%s\n      ]\n    }"
        .formatted(
            quoted(name),
            members
                .map(member -> "        {" + reference(member) + "}")
                .collect(Collectors.joining(",\n")));
  }

  private static String record(Class<?> type) {
    Stream<String> properties =
        Wire.components(type).map(c -> property(c.getName(), "{" + shape(Shape.of(c)) + "}"));
    Stream<String> names = Wire.components(type).map(RecordComponent::getName);
    if (Wire.isTyped(type)) {
      String constant = "{\"const\": " + quoted(Wire.typeName(type)) + "}";
      properties = Stream.concat(Stream.of(property("type", constant)), properties);
      names = Stream.concat(Stream.of("type"), names);
    }
    return """
        %s: {
          "type": "object",
          "additionalProperties": false,
          "required": [%s],
          "properties": {
    %s
          }
        }\
    """
        .formatted(
            quoted(Wire.name(type)),
            names.map(SchemaText::quoted).collect(commas()),
            properties.collect(Collectors.joining(",\n")));
  }

  private static String property(String name, String value) {
    return "        " + quoted(name) + ": " + value;
  }

  private static String shape(Shape shape) {
    return switch (shape) {
      case Shape.Id() -> pattern(ID);
      case Shape.Moment() -> pattern(Code.INSTANT);
      case Shape.Flag() -> "\"type\": \"boolean\"";
      case Shape.Whole(long min, long max) ->
          "\"type\": \"integer\", \"minimum\": %d, \"maximum\": %d".formatted(min, max);
      case Shape.Words(int min, int max) ->
          "\"type\": \"string\", \"minLength\": %d, \"maxLength\": %d, \"pattern\": %s"
              .formatted(min, max, quoted(NO_NUL));
      case Shape.Coded(String pattern) -> pattern(pattern);
      case Shape.Named(Class<?> type) -> reference(Wire.name(type));
      case Shape.Many(Shape element, long min, long max) ->
          "\"type\": \"array\", \"minItems\": %d, \"maxItems\": %d, \"items\": {%s}"
              .formatted(min, max, shape(element));
    };
  }

  private static String pattern(String whole) {
    return "\"type\": \"string\", \"pattern\": " + quoted("^(?:" + whole + ")$");
  }

  private static String reference(String name) {
    return "\"$ref\": " + quoted("#/$defs/" + name);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Collector<CharSequence, ?, String> commas() {
    return Collectors.joining(", ");
  }
}
