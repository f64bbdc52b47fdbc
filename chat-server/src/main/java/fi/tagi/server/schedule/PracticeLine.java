package fi.tagi.server.schedule;

import fi.tagi.protocol.Code;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.schedule.day.Validity;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The practice line of a line: the same in all but that it is always open, stands on no site, has
 * few waiting, and helps and is helped by nobody. Nothing of it is stored.
 */
public final class PracticeLine {
  private static final int WAITING_MAX = 5;
  private static final int NAME_MAX = 80;
  private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

  private static final Map<Language, String> BEFORE_NAME =
      Map.of(Language.FI, "Harjoitus: ", Language.SV, "Övning: ", Language.EN, "Practice: ");

  private PracticeLine() {}

  /** Whether a line can have one: not when its code would be too long. */
  public static boolean isPossible(Line line) {
    return Practice.line(line.code()).matches(Code.CODE);
  }

  /** The practice line of this line. */
  public static Line of(Line line) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    BEFORE_NAME.forEach((language, before) -> names.put(language, before + line.name(language)));
    names.replaceAll(
        (_, name) -> name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX - 1) + "…");
    return new Line(
        Practice.line(line.code()),
        names,
        line.audience(),
        line.zone(),
        line.promise(),
        WAITING_MAX,
        line.languages(),
        List.of(),
        line.help(),
        new Care(
            line.care().pace(),
            EnumSet.allOf(Role.class),
            List.of(),
            false,
            line.care().debriefing()));
  }

  /** When it is open: always, to everybody who practises. */
  public static Schedule schedule(Line line) {
    return new Schedule(
        line.zone(),
        Stream.of(DayOfWeek.values())
            .map(day ->
                new Window(
                    new UUID(0, day.getValue()),
                    day,
                    MIDNIGHT,
                    MIDNIGHT,
                    EnumSet.allOf(Role.class),
                    Validity.ALWAYS))
            .toList());
  }
}
