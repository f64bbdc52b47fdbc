package fi.tagi.load.record;

import java.util.Map;
import java.util.UUID;

/**
 * An entry of the diary, as it is exported.
 *
 * @param version 1 for a contact's first entry, then each one more
 * @param atMicros when it was recorded, in microseconds since 1970-01-01T00:00:00Z
 * @param kind what happened
 * @param body the fields of what happened, those of the intake among them; what is not a text or a
 *     number is left out
 */
public record DiaryEntry(
    UUID contact, long version, long atMicros, String kind, Map<String, String> body) {
  /** Fields that nobody changes. */
  public DiaryEntry {
    body = Map.copyOf(body);
  }

  /** A field; empty when there is none. */
  public String field(String name) {
    return body.getOrDefault(name, "");
  }
}
