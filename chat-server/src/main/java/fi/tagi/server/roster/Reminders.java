package fi.tagi.server.roster;

import fi.tagi.protocol.ResponderPush.Reminder;
import fi.tagi.protocol.ResponderPush.Reminder.Kind;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Shifts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Reminds people whose console is open of their own time: a shift that has begun without them, one
 * that ends soon, and the end of the last window of their roles. Each is told once; after a restart
 * perhaps once more.
 */
public final class Reminders {
  /** How long before an end one is reminded of it. */
  static final Duration BEFORE_END = Duration.ofMinutes(10);

  private final Lines lines;
  private final Shifts shifts;
  private final Duty duty;
  private final BiConsumer<UUID, Reminder> tell;
  private final Set<Told> told = new HashSet<>();

  /**
   * Reminders of these shifts and windows.
   *
   * @param tell shows a reminder to somebody, and returns at once
   */
  public Reminders(Lines lines, Shifts shifts, Duty duty, BiConsumer<UUID, Reminder> tell) {
    this.lines = lines;
    this.shifts = shifts;
    this.duty = duty;
    this.tell = tell;
  }

  private record Told(UUID person, Reminder reminder) {}

  /**
   * Looks once. To be called every second or so.
   *
   * @param people those whose console is open
   */
  public synchronized void look(Collection<UUID> people, Instant now) {
    told.removeIf(one -> one.reminder().at().plus(BEFORE_END).isBefore(now));
    for (UUID person : people) {
      boolean onDuty = duty.isOnDuty(person);
      for (Occurrence shift : shifts.current(person, now)) {
        if (!onDuty && !shift.times().from().plus(BEFORE_END).isBefore(now)) {
          remind(person, Kind.SHIFT_BEGINS, shift.line(), shift.times().from());
        }
        if (isSoon(shift.times().to(), now)) {
          remind(person, Kind.SHIFT_ENDS, shift.line(), shift.times().to());
        }
      }
      if (onDuty) {
        endOfWindow(person, now)
            .ifPresent(end -> remind(person, Kind.WINDOW_ENDS, lineUntil(end, person), end));
      }
    }
  }

  private Optional<Instant> endOfWindow(UUID person, Instant now) {
    return duty.state(person).windows().until().filter(end -> isSoon(end, now));
  }

  /** The line whose window ends then; windows of others may end before. */
  private String lineUntil(Instant end, UUID person) {
    Instant last = end.minus(1, ChronoUnit.MICROS);
    return lines.all().stream()
        .map(Line::code)
        .filter(
            code -> !Collections.disjoint(lines.schedule(code).rolesAt(last), duty.rolesOf(person)))
        .findFirst()
        .orElse("unknown");
  }

  private static boolean isSoon(Instant end, Instant now) {
    return end.isAfter(now) && !end.minus(BEFORE_END).isAfter(now);
  }

  private void remind(UUID person, Kind kind, String line, Instant at) {
    Reminder reminder = new Reminder(kind, line, at);
    if (told.add(new Told(person, reminder))) {
      tell.accept(person, reminder);
    }
  }
}
