package fi.tagi.server.shift.feed;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.shift.Occurrence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes shifts as iCalendar. Pure. */
public final class Calendar {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LINE_BYTES = 75;

  private static final Map<Language, Map<Role, String>> ROLES =
      Map.of(
          Language.FI,
          Map.of(Role.PROFESSIONAL, "ammattilainen", Role.EXPERT, "kokemusasiantuntija"),
          Language.SV,
          Map.of(Role.PROFESSIONAL, "yrkesperson", Role.EXPERT, "erfarenhetsexpert"),
          Language.EN,
          Map.of(Role.PROFESSIONAL, "professional", Role.EXPERT, "expert by experience"));

  private Calendar() {}

  /**
   * The calendar of these shifts. An event keeps its UID, whatever changes of it.
   *
   * @param lineName the name of a line in the language
   * @param now when it is written
   */
  public static String of(
      List<Occurrence> shifts, Language language, Function<String, String> lineName, Instant now) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Tagi//Shifts//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for (Occurrence shift : shifts) {
      String role = ROLES.getOrDefault(language, Map.of()).getOrDefault(shift.role(), "");
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + shift.shift() + "-" + shift.date() + "@tagi");
      line(text, "DTSTAMP:" + UTC.format(now));
      line(text, "DTSTART:" + UTC.format(shift.times().from()));
      line(text, "DTEND:" + UTC.format(shift.times().to()));
      line(text, "SUMMARY:" + escaped(lineName.apply(shift.line()) + ", " + role));
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** Folds it: no line is longer than 75 bytes, and no character is cut. */
  private static void line(StringBuilder text, String content) {
    int bytes = 0;
    for (int i = 0; i < content.length(); ) {
      int end = content.offsetByCodePoints(i, 1);
      String character = content.substring(i, end);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LINE_BYTES) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(character);
      bytes += size;
      i = end;
    }
    text.append("\r\n");
  }
}
