package fi.tagi.server.schedule.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock on a wall of this zone.
 *
 * @param zone whose rules the clock follows
 */
public record WallClock(ZoneId zone) {
  private static final long HOUR_NANOS = 3_600_000_000_000L;
  private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("HH:00");
  private static final DateTimeFormatter LABEL_WITH_OFFSET =
      DateTimeFormatter.ofPattern("HH:00xxx");

  /** The date it shows at the instant. */
  public LocalDate dateAt(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant of the date. */
  public Instant startOf(LocalDate date) {
    return first(date.atStartOfDay());
  }

  /**
   * What a local time means: the first instant at which the clock shows it or, where the clock
   * skips it, a later one.
   */
  public Instant first(LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }

  /**
   * The hours of the date in order, without a gap: 23 where the clock skips one, 25 where it shows
   * one twice.
   */
  public List<Hour> hoursOf(LocalDate date) {
    Instant end = startOf(date.plusDays(1));
    List<ZonedDateTime> starts = new ArrayList<>();
    for (Instant at = startOf(date); at.isBefore(end); at = next(at)) {
      starts.add(at.atZone(zone));
    }
    List<Hour> hours = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      ZonedDateTime start = starts.get(i);
      Instant to = i + 1 < starts.size() ? starts.get(i + 1).toInstant() : end;
      boolean twice =
          starts.stream().filter(other -> other.getHour() == start.getHour()).count() > 1;
      hours.add(
          new Hour(date, start.format(twice ? LABEL_WITH_OFFSET : LABEL), start.toInstant(), to));
    }
    return hours;
  }

  /** When the clock next shows a full hour, or is moved, whichever is first. */
  private Instant next(Instant at) {
    long passed = at.atZone(zone).toLocalTime().toNanoOfDay() % HOUR_NANOS;
    Instant full = at.plusNanos(HOUR_NANOS - passed);
    ZoneOffsetTransition moved = zone.getRules().nextTransition(at);
    return moved != null && moved.getInstant().isBefore(full) ? moved.getInstant() : full;
  }
}
