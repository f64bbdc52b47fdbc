package fi.tagi.protocol.generate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ManagerPush;
import fi.tagi.protocol.ManagerReply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorReply;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Every type of the wire and its name there. */
final class Wire {
  /** The sealed interfaces of the frames. */
  static final List<Class<?>> FAMILIES =
      List.of(
          VisitorCommand.class,
          VisitorReply.class,
          VisitorPush.class,
          ResponderCommand.class,
          ResponderReply.class,
          ResponderPush.class,
          ManagerCommand.class,
          ManagerReply.class,
          ManagerPush.class);

  private Wire() {}

  /** Everything the families reach, themselves included, in the order of declaration. */
  static Set<Class<?>> types() {
    Set<Class<?>> reached = new LinkedHashSet<>();
    FAMILIES.forEach(family -> reach(family, reached));
    return reached;
  }

  private static void reach(Class<?> type, Set<Class<?>> reached) {
    if (!reached.add(type)) {
      return;
    }
    if (type.isSealed()) {
      members(type).forEach(member -> reach(member, reached));
    } else if (type.isRecord()) {
      components(type).map(Shape::of).forEach(shape -> reach(shape, reached));
    }
  }

  private static void reach(Shape shape, Set<Class<?>> reached) {
    if (shape instanceof Shape.Named named) {
      reach(named.type(), reached);
    } else if (shape instanceof Shape.Many many) {
      reach(many.element(), reached);
    }
  }

  /** The records of a sealed interface. */
  static Stream<Class<?>> members(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses());
  }

  /** The components of a record. */
  static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents());
  }

  /** Whether a frame or view says by a {@code type} which record it is. */
  static boolean isTyped(Class<?> type) {
    return type.isAnnotationPresent(JsonTypeName.class);
  }

  /** The {@code type} of a record on the wire. */
  static String typeName(Class<?> type) {
    return annotation(type, JsonTypeName.class).value();
  }

  /** The words of an enum on the wire. */
  static Stream<Enum<?>> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant);
  }

  /** A constant of an enum as it is on the wire. */
  static String word(Enum<?> constant) {
    try {
      return annotation(constant.getDeclaringClass().getField(constant.name()), JsonProperty.class)
          .value();
    } catch (NoSuchFieldException e) {
      throw new LinkageError(constant.name(), e);
    }
  }

  private static <A extends Annotation> A annotation(AnnotatedElement element, Class<A> type) {
    A annotation = element.getAnnotation(type);
    if (annotation == null) {
      throw new IllegalArgumentException(element + " has no " + type.getSimpleName());
    }
    return annotation;
  }

  /** The name of a type in the generated files: {@code VisitorCommandLook}, {@code LineView}. */
  static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }

  /** A name as a constant's: {@code VisitorView} becomes {@code VISITOR_VIEW}. */
  static String constantName(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
