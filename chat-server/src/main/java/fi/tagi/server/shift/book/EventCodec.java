package fi.tagi.server.shift.book;

import fi.tagi.protocol.RecordsByConstructor;
import fi.tagi.server.shift.ShiftEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, as the shift book stores it: a kind, and the event's fields as JSON in their
 * order, without white space. What is empty is null.
 */
final class EventCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(new RecordsByConstructor())
          .build();

  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(ShiftEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(EventCodec::kind, type -> type));

  private EventCodec() {}

  static String kind(ShiftEvent event) {
    return kind(event.getClass());
  }

  static String body(ShiftEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  /**
   * The event that was stored.
   *
   * @throws IllegalStateException when this version does not know the kind
   */
  static ShiftEvent event(String kind, String body) {
    Class<?> type = TYPES.get(kind);
    if (type == null) {
      throw new IllegalStateException("unknown kind of shift entry: " + kind);
    }
    return (ShiftEvent) MAPPER.readValue(body, type);
  }

  /** {@code GivenBack} is stored as {@code given_back}. */
  private static String kind(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
