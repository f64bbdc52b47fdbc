package fi.tagi.server.shift.coverage;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.day.Span;
import fi.tagi.server.shift.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When a schedule is open to one role. Pure. */
public final class OpenHours {
  private OpenHours() {}

  /** The openings to this role within these times, cut to them, in order and apart. */
  public static List<Times> of(Schedule schedule, Role role, Times within) {
    List<Times> openings = new ArrayList<>();
    // A window lasts a day at most.
    LocalDate date = schedule.dateAt(within.from()).minusDays(1);
    LocalDate last = schedule.dateAt(within.to());
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      for (Span span : schedule.spansOn(date)) {
        Times open = new Times(later(span.from(), within.from()), earlier(span.to(), within.to()));
        if (span.roles().contains(role) && open.from().isBefore(open.to())) {
          add(openings, open);
        }
      }
    }
    return openings;
  }

  /** These times, those that touch or overlap as one, in order. */
  public static List<Times> joined(Stream<Times> some) {
    List<Times> joined = new ArrayList<>();
    some.sorted(Comparator.comparing(Times::from)).forEach(times -> add(joined, times));
    return joined;
  }

  /** Whether the schedule is open to this role all the time. */
  public static boolean hold(Schedule schedule, Role role, Times times) {
    return of(schedule, role, times).equals(List.of(times));
  }

  /** They come in the order of their beginnings; those that touch or overlap are one. */
  private static void add(List<Times> openings, Times next) {
    if (openings.isEmpty() || openings.getLast().to().isBefore(next.from())) {
      openings.add(next);
    } else {
      Times before = openings.removeLast();
      openings.add(new Times(before.from(), later(before.to(), next.to())));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
