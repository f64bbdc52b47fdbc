package fi.tagi.server.diary.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A JSON object in a line, written in one way only, so that no two lines say the same: without
 * white space, and what need not be escaped is not.
 */
final class JsonLine {
  private final StringBuilder line = new StringBuilder(400);

  JsonLine text(String name, String text) {
    name(name);
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ') {
        line.append("\\u%04x".formatted((int) c));
      } else {
        line.append(c);
      }
    }
    line.append('"');
    return this;
  }

  JsonLine number(String name, long number) {
    name(name);
    line.append(number);
    return this;
  }

  /** In microseconds since 1970. */
  JsonLine at(Instant at) {
    return number("at", ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  /** The object, with a line feed. */
  String end() {
    return line.append("}\n").toString();
  }

  private void name(String name) {
    line.append(line.isEmpty() ? "{\"" : ",\"").append(name).append("\":");
  }
}
