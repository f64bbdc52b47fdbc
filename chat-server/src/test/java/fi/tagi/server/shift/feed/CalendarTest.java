package fi.tagi.server.shift.feed;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.CLOCK;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.Examples.planned;
import static fi.tagi.server.shift.Examples.shift;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarTest {
  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00.123456Z");

  @Test
  void anEventIsInUtcWithAUidOfItsOwnAndNothingElse() {
    String text = Calendar.of(shifts(PROFESSIONAL), Language.FI, line -> "Nuorten chat", NOW);
    assertThat(text)
        .isEqualTo(
            String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Tagi//Shifts//EN",
                "CALSCALE:GREGORIAN",
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "BEGIN:VEVENT",
                "UID:00000000-0000-0007-0000-000000000007-2027-03-24@tagi",
                "DTSTAMP:20270301T100000Z",
                "DTSTART:20270324T100000Z",
                "DTEND:20270324T140000Z",
                "SUMMARY:Nuorten chat\\, ammattilainen",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:00000000-0000-0007-0000-000000000007-2027-03-31@tagi",
                "DTSTAMP:20270301T100000Z",
                "DTSTART:20270331T090000Z",
                "DTEND:20270331T130000Z",
                "SUMMARY:Nuorten chat\\, ammattilainen",
                "END:VEVENT",
                "END:VCALENDAR",
                ""));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasItsWordForEveryRole(Language language) {
    for (Role role : Role.values()) {
      String text = Calendar.of(shifts(role), language, line -> "Chat", NOW);
      assertThat(text).containsPattern("SUMMARY:Chat\\\\, \\p{L}+");
    }
  }

  @Test
  void aNameCannotBreakOutOfItsLineAndIsReadAsItWas() {
    String name = "Åbo; chat, \\ och\nBEGIN:VALARM " + "ääkköset 🦊 ".repeat(12);
    String text = Calendar.of(shifts(EXPERT), Language.FI, line -> name, NOW);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\ufffd").doesNotStartWith("BEGIN:VALARM");
      assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(line);
    }
    String unfolded = text.replace("\r\n ", "");
    String summary =
        unfolded.lines().filter(line -> line.startsWith("SUMMARY:")).findFirst().orElseThrow();
    assertThat(unescaped(summary.substring("SUMMARY:".length())))
        .isEqualTo(name + ", kokemusasiantuntija");
  }

  @Test
  void nobodysShiftsAreAnEmptyCalendar() {
    assertThat(Calendar.of(List.of(), Language.EN, line -> line, NOW))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .doesNotContain("VEVENT");
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static List<Occurrence> shifts(Role role) {
    return shift(
            planned(
                role, plan("2027-03-24", "12:00-16:00", "FREQ=WEEKLY;BYDAY=WE", Optional.of(ANNA))))
        .during(new Times(helsinki("2027-03-22T00:00"), helsinki("2027-04-05T00:00")), CLOCK);
  }
}
