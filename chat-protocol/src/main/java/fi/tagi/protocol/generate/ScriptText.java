package fi.tagi.protocol.generate;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.Limits;
import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ManagerPush;
import fi.tagi.protocol.ManagerReply;
import fi.tagi.protocol.NextStep;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorReply;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wire as an ES module for the pages: builders of commands, names of replies and pushes, words
 * of enums, the table of refusals and close codes, limits, and JSDoc types.
 */
final class ScriptText {
  private ScriptText() {}

  /** The whole module. */
  static String make() {
    return Stream.of(
            "// Generated from the records of fi.tagi.protocol; a test holds it to them.\n",
            builders("VISITOR", VisitorCommand.class),
            builders("RESPONDER", ResponderCommand.class),
            builders("MANAGER", ManagerCommand.class),
            typeNames("TO_VISITOR", VisitorReply.class, VisitorPush.class),
            typeNames("TO_RESPONDER", ResponderReply.class, ResponderPush.class),
            typeNames("TO_MANAGER", ManagerReply.class, ManagerPush.class),
            views(),
            enums(),
            refusals(),
            closeReasons(),
            limits(),
            Wire.types().stream().map(ScriptTypes::typedef).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String builders(String name, Class<?> family) {
    return frozen(
        "Makes the frames of " + Wire.name(family) + ".",
        name,
        Wire.members(family).map(ScriptText::builder));
  }

  private static String builder(Class<?> command) {
    String parameters =
        Wire.components(command).map(RecordComponent::getName).collect(Collectors.joining(", "));
    return ScriptTypes.signature(command)
        + "  %s: (%s) => ({ type: '%s', %s }),\n"
            .formatted(
                camelCase(Wire.typeName(command)), parameters, Wire.typeName(command), parameters);
  }

  private static String typeNames(String name, Class<?>... families) {
    return frozen(
        "The types of "
            + Arrays.stream(families).map(Wire::name).collect(Collectors.joining(" and "))
            + ".",
        name,
        Arrays.stream(families).flatMap(Wire::members).map(Wire::typeName).map(ScriptText::word));
  }

  private static String views() {
    return Wire.types().stream()
        .filter(type -> type.isSealed() && !Wire.FAMILIES.contains(type))
        .map(type ->
            frozen(
                "The types of " + Wire.name(type) + ".",
                Wire.constantName(type.getSimpleName()),
                Wire.members(type).map(Wire::typeName).map(ScriptText::word)))
        .collect(Collectors.joining("\n"));
  }

  private static String enums() {
    return Wire.types().stream()
        .filter(type -> type.isEnum() && type != Refusal.class)
        .map(type ->
            frozen(
                "The words of " + Wire.name(type) + ".",
                Wire.constantName(type.getSimpleName()),
                Wire.constants(type).map(Wire::word).map(ScriptText::word)))
        .collect(Collectors.joining("\n"));
  }

  private static String refusals() {
    return frozen(
        "What the client does after each refusal.",
        "REFUSAL",
        Arrays.stream(Refusal.values())
            .map(r -> "  %s: { next: '%s' },\n".formatted(Wire.word(r), next(r.next()))));
  }

  private static String closeReasons() {
    return frozen(
        "What the client does after each close code.",
        "CLOSE",
        Arrays.stream(CloseReason.values())
            .map(r ->
                "  %d: { name: '%s', next: '%s' },\n"
                    .formatted(r.code(), r.name().toLowerCase(Locale.ROOT), next(r.next()))));
  }

  private static String limits() {
    return frozen(
        "The limits both sides know.",
        "LIMITS",
        Arrays.stream(Limits.class.getFields()).map(ScriptText::limit));
  }

  private static String limit(Field field) {
    try {
      return field.get(null) instanceof String text
          ? "  %s: '%s',\n".formatted(field.getName(), text)
          : "  %s: %s,\n".formatted(field.getName(), field.get(null));
    } catch (IllegalAccessException e) {
      throw new LinkageError(field.getName(), e);
    }
  }

  private static String word(String word) {
    return "  %s: '%s',\n".formatted(Wire.constantName(word), word);
  }

  private static String next(NextStep step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  private static String camelCase(String typeName) {
    return Pattern.compile("_([a-z])")
        .matcher(typeName)
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  private static String frozen(String what, String name, Stream<String> entries) {
    return "/** %s */\nexport const %s = Object.freeze({\n%s});\n"
        .formatted(what, name, entries.collect(Collectors.joining()));
  }
}
