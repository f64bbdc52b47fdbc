package fi.tagi.protocol.generate;

import fi.tagi.protocol.Code;
import fi.tagi.protocol.Count;
import fi.tagi.protocol.Text;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one value on the wire may be. */
sealed interface Shape {

  /** A UUID in its canonical form. */
  record Id() implements Shape {}

  /** An instant in UTC. */
  record Moment() implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** A whole number within bounds, both included. */
  record Whole(long min, long max) implements Shape {}

  /** Words, their length in code points. */
  record Words(int min, int max) implements Shape {}

  /** A text that matches a pattern as a whole. */
  record Coded(String pattern) implements Shape {}

  /** One of an enum, a record or a sealed interface of records. */
  record Named(Class<?> type) implements Shape {}

  /** A list. */
  record Many(Shape element, long min, long max) implements Shape {}

  /**
   * The shape of a record's component.
   *
   * @throws IllegalArgumentException when it has no limits or is of a type that the wire does not
   *     know
   */
  static Shape of(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType type
        && type.getRawType() == List.class) {
      Count count = required(component, component.getAnnotation(Count.class));
      return new Many(
          single(component, type.getActualTypeArguments()[0]), count.min(), count.max());
    }
    return single(component, component.getType());
  }

  private static Shape single(RecordComponent component, Type type) {
    if (type == UUID.class) {
      return new Id();
    }
    if (type == Instant.class) {
      return new Moment();
    }
    if (type == boolean.class) {
      return new Flag();
    }
    if (type == long.class) {
      Count count = required(component, component.getAnnotation(Count.class));
      return new Whole(count.min(), count.max());
    }
    if (type == String.class) {
      Code code = component.getAnnotation(Code.class);
      if (code != null) {
        return new Coded(code.value());
      }
      Text text = required(component, component.getAnnotation(Text.class));
      return new Words(text.min(), text.max());
    }
    if (type instanceof Class<?> named
        && (named.isEnum() || named.isRecord() || named.isSealed())) {
      return new Named(named);
    }
    throw new IllegalArgumentException("The wire has no shape for " + where(component));
  }

  private static <T> T required(RecordComponent component, @Nullable T annotation) {
    if (annotation == null) {
      throw new IllegalArgumentException("There is no limit on " + where(component));
    }
    return annotation;
  }

  private static String where(RecordComponent component) {
    return component.getDeclaringRecord().getName() + "." + component.getName();
  }
}
