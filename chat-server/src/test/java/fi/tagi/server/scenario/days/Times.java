package fi.tagi.server.scenario.days;

import fi.tagi.protocol.Role;
import fi.tagi.server.scenario.days.LineRules.Hours;
import fi.tagi.server.scenario.days.Room.Guest;
import fi.tagi.server.schedule.Weeks;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** How time passes, often to the very second at which something changes, and who changes hours. */
final class Times {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Duration LEAD = Duration.ofMinutes(15);
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10));
  private static final int JUST_BEFORE = 2;
  private static final int WINDOWS = 5;
  private static final int NEAREST = 3;

  private final Room room;
  private final Random random;
  private int secondsToGo;

  Times(Room room, Random random) {
    this.room = room;
    this.random = random;
  }

  /** Whether something that changes is to be met second by second. */
  boolean isUnderWay() {
    return secondsToGo > 0;
  }

  String passes() {
    if (isUnderWay()) {
      secondsToGo--;
      room.pass(1);
      return "a second later";
    }
    return switch (random.nextInt(4)) {
      case 0 -> {
        int seconds = 1 + random.nextInt(12);
        room.pass(seconds);
        yield seconds + " seconds later";
      }
      case 1 -> {
        Duration time = Duration.ofSeconds(20L + random.nextInt(200));
        room.leap(time);
        yield time + " later";
      }
      default -> goesToAChange();
    };
  }

  /** Leaps to just before one of the next changes, which then comes second by second. */
  private String goesToAChange() {
    List<LocalTime> next =
        changes().stream()
            .filter(time -> time.isAfter(room.now().plusSeconds(JUST_BEFORE)))
            .limit(NEAREST)
            .toList();
    if (next.isEmpty()) {
      room.leap(LEAD);
      return "a quarter of an hour later";
    }
    LocalTime change = next.get(random.nextInt(next.size()));
    room.leap(Duration.between(room.now(), change.minusSeconds(JUST_BEFORE)));
    secondsToGo = JUST_BEFORE + 1;
    return "two seconds before " + change;
  }

  private Set<LocalTime> changes() {
    Set<LocalTime> changes = new TreeSet<>();
    for (LineRules line : room.lines().values()) {
      for (Hours hours : line.hours()) {
        changes.addAll(List.of(hours.from().minus(LEAD), hours.from(), hours.to()));
      }
    }
    for (Someone person : room.people()) {
      for (Someone.Turn turn : person.shifts()) {
        changes.addAll(List.of(turn.from().minus(LEAD), turn.from(), turn.to()));
      }
    }
    for (Guest guest : room.guests()) {
      LocalTime came = guest.came().atZone(Weeks.HELSINKI).toLocalTime();
      WAITS.forEach(wait -> changes.add(came.plus(wait)));
    }
    return changes;
  }

  /** A manager changes a line. */
  String areChanged() {
    List<LineRules> lines = List.copyOf(room.lines().values());
    LineRules line = lines.get(random.nextInt(lines.size()));
    LineRules changed =
        switch (random.nextInt(3)) {
          case 0 ->
              line.asking(random.nextBoolean() ? EnumSet.allOf(Role.class) : EnumSet.of(anyRole()));
          default -> line.at(anyHours());
        };
    room.has(changed);
    return "a manager changes "
        + line.code()
        + ": first "
        + changed.first()
        + ", hours "
        + changed.hours();
  }

  private List<Hours> anyHours() {
    List<Hours> hours = new ArrayList<>();
    for (int window = 0; window < WINDOWS; window++) {
      LocalTime from = MORNING.plusMinutes(30L * random.nextInt(16));
      hours.add(new Hours(anyRole(), from, from.plusMinutes(30L * (2 + random.nextInt(6)))));
    }
    return hours;
  }

  private Role anyRole() {
    return random.nextBoolean() ? Role.EXPERT : Role.PROFESSIONAL;
  }
}
