package fi.tagi.server.diary;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fi.tagi.protocol.RecordsByConstructor;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Held.Ask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, as the diary stores it: a kind, and the event's fields as JSON in their order,
 * without white space.
 */
public final class EntryCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .addModule(new RecordsByConstructor())
          .build();

  private static final Map<Class<?>, String> KINDS =
      Stream.of(ContactEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(type -> type, EntryCodec::code));

  private static final Map<String, Class<?>> TYPES =
      KINDS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  /** No partners, as {@code open_contact} stores them. */
  static final String NOBODY = "[]";

  private EntryCodec() {}

  static String kind(ContactEvent event) {
    return Objects.requireNonNull(KINDS.get(event.getClass()));
  }

  static String body(ContactEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  /**
   * The event that was stored.
   *
   * @throws IllegalStateException when this version does not know the kind
   */
  static ContactEvent event(String kind, String body) {
    Class<?> type = TYPES.get(kind);
    if (type == null) {
      throw new IllegalStateException("unknown kind of diary entry: " + kind);
    }
    return (ContactEvent) MAPPER.readValue(whole(type, body), type);
  }

  /** Arrivals from before the promise was written down have none. */
  private static String whole(Class<?> type, String body) {
    return type == Arrived.class && !body.contains("\"promiseSeconds\":")
        ? body.substring(0, body.length() - 1) + ",\"promiseSeconds\":0}"
        : body;
  }

  /** What an entry says, as it is stored and hashed. */
  public static Said said(Entry entry) {
    return new Said(
        entry.contact(), entry.version(), entry.at(), kind(entry.event()), body(entry.event()));
  }

  /** Those who are in a conversation, as {@code open_contact} stores them. */
  static String partners(List<OpenContact.Holding> partners) {
    return partners.isEmpty() ? NOBODY : MAPPER.writeValueAsString(partners);
  }

  static List<OpenContact.Holding> partners(String stored) {
    return stored.equals(NOBODY)
        ? List.of()
        : List.of(MAPPER.readValue(stored, OpenContact.Holding[].class));
  }

  /** What is asked, as {@code open_contact} stores it: nothing is an empty text. */
  static String ask(Optional<Ask> ask) {
    return ask.map(MAPPER::writeValueAsString).orElse("");
  }

  static Optional<Ask> ask(String stored) {
    return stored.isEmpty() ? Optional.empty() : Optional.of(MAPPER.readValue(stored, Ask.class));
  }

  /** {@code TurnedAway} is stored as {@code turned_away}. */
  private static String code(Class<?> type) {
    return type.getSimpleName()
        .replaceAll("(?<=.)([A-Z])", "_$1")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
