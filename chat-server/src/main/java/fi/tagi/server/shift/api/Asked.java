package fi.tagi.server.shift.api;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Hours;
import fi.tagi.server.shift.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads values that people or pages wrote, and refuses all that is wrong at once: {@code starts:
 * not_a_time; person: malformed}. What is at fault reads as something of its kind.
 */
final class Asked {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
  private static final int DAYS_MAX = 400;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String DAY_END = "24:00";

  private final List<String> faults = new ArrayList<>();

  void unless(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }

  LocalDate date(String text, String path) {
    try {
      LocalDate date = LocalDate.parse(text);
      unless(!date.isBefore(EARLIEST) && date.isBefore(LATEST), path + ": out_of_range");
      return date;
    } catch (DateTimeParseException e) {
      faults.add(path + ": not_a_date");
      return EARLIEST;
    }
  }

  Hours hours(String starts, String ends) {
    return new Hours(
        time(starts, "starts"), ends.equals(DAY_END) ? LocalTime.MIDNIGHT : time(ends, "ends"));
  }

  private LocalTime time(String text, String path) {
    if (TIME.matcher(text).matches()) {
      return LocalTime.parse(text);
    }
    faults.add(path + ": not_a_time");
    return LocalTime.MIDNIGHT;
  }

  UUID id(String text, String path) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      faults.add(path + ": malformed");
      return new UUID(0, 0);
    }
  }

  /** Somebody, or nobody where it is empty. */
  Optional<UUID> person(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(id(text, "person"));
  }

  void refuseIfAny() throws BadRequest {
    if (!faults.isEmpty()) {
      throw new BadRequest(String.join("; ", faults));
    }
  }

  /** The local days {@code from} to {@code to} of a query, as real time. */
  static Times period(Request request, WallClock clock) throws BadRequest {
    Asked asked = new Asked();
    LocalDate from = asked.date(request.queryParameter("from"), "from");
    LocalDate to = asked.date(request.queryParameter("to"), "to");
    asked.refuseIfAny();
    asked.unless(!to.isBefore(from) && from.plusDays(DAYS_MAX).isAfter(to), "to: out_of_range");
    asked.refuseIfAny();
    return new Times(clock.startOf(from), clock.startOf(to.plusDays(1)));
  }

  /** The time as forms have it; midnight as an end is {@code 24:00}. */
  static String end(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? DAY_END : time.toString();
  }
}
