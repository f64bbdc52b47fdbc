package fi.tagi.protocol;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a record's values against the limits that {@link Text}, {@link Code} and {@link Count}
 * name, depth first.
 */
final class Bounds {
  private static final Map<Class<?>, List<Component>> COMPONENTS = new ConcurrentHashMap<>();

  private Bounds() {}

  /** Whether every value in it, also in the records and lists within, keeps to its limits. */
  static boolean holdIn(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().allMatch(Bounds::holdIn);
    }
    if (!(value instanceof Record)) {
      return true;
    }
    for (Component component : COMPONENTS.computeIfAbsent(value.getClass(), Bounds::components)) {
      Object part = component.in(value);
      if (!component.allows(part) || !holdIn(part)) {
        return false;
      }
    }
    return true;
  }

  private static List<Component> components(Class<?> type) {
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Code code = component.getAnnotation(Code.class);
      try {
        components.add(
            new Component(
                MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflect(component.getAccessor()),
                component.getAnnotation(Text.class),
                component.getAnnotation(Count.class),
                code == null ? null : Pattern.compile(code.value())));
      } catch (IllegalAccessException e) {
        throw new LinkageError(type.getName(), e);
      }
    }
    return List.copyOf(components);
  }

  private record Component(
      MethodHandle accessor,
      @Nullable Text text,
      @Nullable Count count,
      @Nullable Pattern pattern) {

    Object in(Object value) {
      try {
        return accessor.invoke(value);
      } catch (Throwable e) {
        throw new LinkageError("accessor of " + value.getClass().getName(), e);
      }
    }

    boolean allows(Object part) {
      return switch (part) {
        case String string -> allowsText(string);
        case Number number -> count == null || within(number.longValue());
        case List<?> list ->
            (count == null || within(list.size()))
                && (pattern == null
                    || list.stream().allMatch(e -> e instanceof String s && allowsText(s)));
        default -> true;
      };
    }

    private boolean within(long number) {
      return count == null || (number >= count.min() && number <= count.max());
    }

    private boolean allowsText(String string) {
      if (pattern != null && !pattern.matcher(string).matches()) {
        return false;
      }
      if (text == null) {
        return true;
      }
      int length = string.codePointCount(0, string.length());
      return length >= text.min() && length <= text.max() && isWellFormed(string);
    }

    /**
     * No NUL, and no half of a surrogate pair: neither survives a round trip through UTF-8 and
     * every database.
     */
    private static boolean isWellFormed(String string) {
      return string
          .codePoints()
          .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
  }
}
