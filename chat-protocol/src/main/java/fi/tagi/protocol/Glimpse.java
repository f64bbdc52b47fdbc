package fi.tagi.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What can be read of a frame as far as it is JSON, so that a refusal can say to which command it
 * belongs.
 */
final class Glimpse {
  private boolean hasRef;
  private long ref;
  private boolean hasType;

  private Glimpse() {}

  /** Reads the top-level fields up to the first fault. Never throws. */
  static Glimpse of(JsonParser frame) {
    Glimpse glimpse = new Glimpse();
    try (frame) {
      if (frame.nextToken() == JsonToken.START_OBJECT) {
        while (frame.nextToken() == JsonToken.PROPERTY_NAME) {
          glimpse.see(frame);
        }
      }
    } catch (JacksonException e) {
      // What was seen before the fault is all there is.
    }
    return glimpse;
  }

  private void see(JsonParser frame) {
    String name = frame.currentName();
    JsonToken value = frame.nextToken();
    if (name.equals("type")) {
      hasType = value == JsonToken.VALUE_STRING;
    } else if (name.equals("ref") && value == JsonToken.VALUE_NUMBER_INT) {
      hasRef = true;
      long number = frame.getLongValue();
      ref = number >= 1 && number <= Count.EXACT ? number : 0;
    }
    frame.skipChildren();
  }

  /** Whether there is a {@code ref} that is a whole number. */
  boolean hasRef() {
    return hasRef;
  }

  /** The {@code ref}, or 0 where there is none that a command may have. */
  long ref() {
    return ref;
  }

  /** Whether there is a {@code type} that is a text. */
  boolean hasType() {
    return hasType;
  }
}
