package fi.tagi.server.shift;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.schedule.calendar.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shifts written the short way, for tests. 24 March 2027 is a Wednesday. */
public final class Examples {
  public static final String LINE = "nuoret";
  public static final UUID MANAGER = new UUID(0, 99);
  public static final UUID ANNA = new UUID(0, 1);
  public static final UUID BO = new UUID(0, 2);
  public static final UUID CECILIA = new UUID(0, 3);
  public static final Optional<UUID> NOBODY = Optional.empty();
  public static final WallClock CLOCK = new WallClock(Weeks.HELSINKI);

  private Examples() {}

  /** {@code 12:00-16:00}; {@code 24:00} is midnight. */
  public static Hours hours(String text) {
    String[] parts = text.split("-", 2);
    return new Hours(time(parts[0]), time(parts[1]));
  }

  private static LocalTime time(String text) {
    return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  public static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  /** Once. */
  public static Plan plan(String first, String hours, Optional<UUID> person) {
    return plan(first, hours, "", person);
  }

  /** By a rule. */
  public static Plan plan(String first, String hours, String rule, Optional<UUID> person) {
    return new Plan(date(first), hours(hours), Repeat.read(rule).orElseThrow(), person);
  }

  /** Planned on the one line by the one manager. */
  public static ShiftEvent.Planned planned(Role role, Plan plan) {
    return new ShiftEvent.Planned(LINE, role, plan, MANAGER);
  }

  /** The shift after these events, a minute between two of them. */
  public static Shift shift(ShiftEvent... events) {
    UUID id = new UUID(7, 7);
    Instant at = Instant.parse("2027-03-01T10:00:00Z");
    Optional<Shift> shift = Optional.empty();
    for (int i = 0; i < events.length; i++) {
      ShiftEntry entry = new ShiftEntry(id, i + 1, at.plusSeconds(60L * i), events[i]);
      shift =
          Optional.of(shift.map(known -> known.after(entry)).orElseGet(() -> Shift.begun(entry)));
    }
    return shift.orElseThrow();
  }

  /** When the shift is within these local days, by the clock of Helsinki. */
  public static List<String> times(Shift shift, String from, String to) {
    Times times = new Times(CLOCK.startOf(date(from)), CLOCK.startOf(date(to).plusDays(1)));
    return shift.during(times, CLOCK).stream().map(Examples::told).toList();
  }

  private static String told(Occurrence one) {
    return one.times().from().atZone(Weeks.HELSINKI).toLocalDateTime()
        + "/"
        + one.times().to().atZone(Weeks.HELSINKI).toLocalDateTime();
  }
}
