package fi.tagi.protocol;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Ids and instants in their one written form only: a UUID in lower case with hyphens, an instant in
 * UTC as {@link Instant#toString} writes it.
 */
final class StrictScalars extends SimpleModule {
  private static final long serialVersionUID = 1L;

  StrictScalars() {
    super("strict-scalars");
    addDeserializer(UUID.class, new StrictUuid());
    addDeserializer(Instant.class, new StrictInstant());
  }

  private static String text(JsonParser parser, DeserializationContext context, Class<?> type) {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? parser.getString()
        : (String) context.handleUnexpectedToken(type, parser);
  }

  private static final class StrictUuid extends StdDeserializer<UUID> {
    StrictUuid() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) {
      String text = text(parser, context, UUID.class);
      UUID uuid = null;
      try {
        uuid = text.length() == 36 ? UUID.fromString(text) : null;
      } catch (IllegalArgumentException e) {
        uuid = null;
      }
      if (uuid == null || !uuid.toString().equals(text)) {
        return (UUID) context.handleWeirdStringValue(UUID.class, "", "not an id");
      }
      return uuid;
    }
  }

  private static final class StrictInstant extends StdDeserializer<Instant> {
    StrictInstant() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      String text = text(parser, context, Instant.class);
      Instant instant;
      try {
        instant = Instant.parse(text);
      } catch (DateTimeParseException e) {
        instant = null;
      }
      if (instant == null || !instant.toString().equals(text)) {
        return (Instant) context.handleWeirdStringValue(Instant.class, "", "not an instant");
      }
      return instant;
    }
  }
}
