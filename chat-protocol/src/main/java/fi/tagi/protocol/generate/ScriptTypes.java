package fi.tagi.protocol.generate;

import java.util.stream.Collectors;

/** The JSDoc types of the ES module. */
final class ScriptTypes {
  private ScriptTypes() {}

  /** The JSDoc of a builder: its parameters and what it makes, on one line. */
  static String signature(Class<?> command) {
    return "  /** @type {(%s) => %s} */\n".formatted(fields(command), Wire.name(command));
  }

  /** The typedef of a record, an enum or a sealed interface. */
  static String typedef(Class<?> type) {
    return "/** @typedef {%s} %s */\n".formatted(definition(type), Wire.name(type));
  }

  private static String definition(Class<?> type) {
    if (type.isSealed()) {
      return Wire.members(type).map(Wire::name).collect(Collectors.joining(" | "));
    }
    if (type.isEnum()) {
      return Wire.constants(type)
          .map(constant -> "'" + Wire.word(constant) + "'")
          .collect(Collectors.joining(" | "));
    }
    String fields = fields(type);
    if (!Wire.isTyped(type)) {
      return "{ " + fields + " }";
    }
    String typed = "type: '" + Wire.typeName(type) + "'";
    return "{ " + (fields.isEmpty() ? typed : typed + ", " + fields) + " }";
  }

  private static String fields(Class<?> type) {
    return Wire.components(type)
        .map(component -> component.getName() + ": " + type(Shape.of(component)))
        .collect(Collectors.joining(", "));
  }

  private static String type(Shape shape) {
    return switch (shape) {
      case Shape.Id(), Shape.Moment(), Shape.Words(int _, int _), Shape.Coded(String _) -> "string";
      case Shape.Flag() -> "boolean";
      case Shape.Whole(long _, long _) -> "number";
      case Shape.Named(Class<?> named) -> Wire.name(named);
      case Shape.Many(Shape element, long _, long _) -> type(element) + "[]";
    };
  }
}
