package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Validity;
import fi.tagi.server.schedule.document.ScheduleForm;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Weeks written the short way, for tests. */
public final class Weeks {
  /** The zone of the examples. */
  public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  private Weeks() {}

  /** A window of that day, {@code 22:00-02:00}; its id follows from its day and times. */
  public static Window window(DayOfWeek day, String times, Role... roles) {
    String[] parts = times.split("-", 2);
    UUID id =
        UUID.nameUUIDFromBytes(
            (day + times + Arrays.toString(roles)).getBytes(StandardCharsets.UTF_8));
    return new Window(
        id, day, LocalTime.parse(parts[0]), ScheduleForm.endTime(parts[1]), Set.of(roles));
  }

  /** The same window, valid from a date until a date; an empty one is always. */
  public static Window between(Window window, String from, String until) {
    Validity valid =
        new Validity(
            Optional.of(from).filter(text -> !text.isEmpty()).map(LocalDate::parse),
            Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    return new Window(
        window.id(), window.day(), window.starts(), window.ends(), window.roles(), valid);
  }

  /** A window of some date, {@code 22:00-02:00}. */
  public static DayWindow hours(String times, Role... roles) {
    String[] parts = times.split("-", 2);
    return new DayWindow(LocalTime.parse(parts[0]), ScheduleForm.endTime(parts[1]), Set.of(roles));
  }

  /** An exception without a text. */
  public static DatedException exception(
      String date, DatedException.Kind kind, DayWindow... windows) {
    return new DatedException(LocalDate.parse(date), kind, List.of(windows), Map.of());
  }

  /** The same window on each day of the week. */
  public static List<Window> daily(String times, Role... roles) {
    return Stream.of(DayOfWeek.values()).map(day -> window(day, times, roles)).toList();
  }

  /** Professionals Mon to Fri 12 to 16, experts Wed 17 to 20, both Thu 16 to 18. */
  public static List<Window> afternoons() {
    return Stream.concat(
            Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> window(day, "12:00-16:00", PROFESSIONAL)),
            Stream.of(
                window(DayOfWeek.WEDNESDAY, "17:00-20:00", EXPERT),
                window(DayOfWeek.THURSDAY, "16:00-18:00", PROFESSIONAL, EXPERT)))
        .toList();
  }

  /** A schedule of these windows in Helsinki. */
  public static Schedule schedule(List<Window> windows) {
    return new Schedule(HELSINKI, windows);
  }

  /**
   * An instant by Helsinki's clock, {@code 2027-03-24T12:00}; a time shown twice is its first
   * showing.
   */
  public static Instant helsinki(String local) {
    return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
  }
}
