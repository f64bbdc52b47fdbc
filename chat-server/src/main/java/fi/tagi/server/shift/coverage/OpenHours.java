package fi.tagi.server.shift.coverage;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Openness;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.shift.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When a schedule is open to one role, found by walking from change to change. Pure. */
public final class OpenHours {
  /** How far an opening without an end to tell surely goes. */
  private static final Duration SURE = Duration.ofDays(Schedule.UNTIL_DAYS - 1);

  private OpenHours() {}

  /** The openings to this role within these times, cut to them, in order and apart. */
  public static List<Times> of(Schedule schedule, Role role, Times within) {
    List<Times> openings = new ArrayList<>();
    Instant at = within.from();
    while (at.isBefore(within.to())) {
      Openness openness = schedule.at(at, role);
      if (openness.isOpen()) {
        Instant end = earlier(openness.until().orElse(at.plus(SURE)), within.to());
        add(openings, new Times(at, end));
        at = end;
      } else {
        at = openness.nextOpening().orElse(within.to());
      }
    }
    return openings;
  }

  /** Whether the schedule is open to this role all the time. */
  public static boolean hold(Schedule schedule, Role role, Times times) {
    return of(schedule, role, times).equals(List.of(times));
  }

  /** One that goes on where the last one ends is the same opening. */
  private static void add(List<Times> openings, Times next) {
    if (!openings.isEmpty() && openings.getLast().to().equals(next.from())) {
      openings.set(openings.size() - 1, new Times(openings.getLast().from(), next.to()));
    } else {
      openings.add(next);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
