package fi.tagi.server.shift.book;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEntry;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.coverage.OpenHours;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.shift.rule.Answer.Reason;
import fi.tagi.server.shift.rule.Decision;
import fi.tagi.server.shift.rule.PlanRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What managers do with shifts. Every answer is given after the commit. Every method may block, and
 * throws {@link fi.tagi.server.database.StorageAway} when the database does not answer.
 */
public final class Planning {
  /** How far ahead one of a rule's shifts has to lie within a window. */
  private static final Duration LOOK_AHEAD = Duration.ofDays(400);

  private final Writing writing;
  private final Lines lines;
  private final Colleagues colleagues;

  Planning(Writing writing, Lines lines, Colleagues colleagues) {
    this.writing = writing;
    this.lines = lines;
    this.colleagues = colleagues;
  }

  /**
   * Plans a new shift.
   *
   * @param shift its id, made by who asks; the same again is answered the same
   */
  public Answer plan(UUID shift, ShiftEvent.Planned planned) {
    return writing.decide(reading -> {
      Optional<WallClock> clock = reading.clock(planned.line());
      if (clock.isEmpty()) {
        return Decision.refuse(Reason.NO_SHIFT);
      }
      ShiftEntry first = new ShiftEntry(shift, 1, reading.now(), planned);
      Optional<Reason> fault =
          fault(Shift.begun(first), planned.plan(), clock.get(), reading.now());
      return PlanRules.plan(shift, reading.shift(shift), planned, fault);
    });
  }

  /**
   * Plans it anew.
   *
   * @param version the shift as the manager saw it
   */
  public Answer replan(UUID id, int version, ShiftEvent.Replanned replanned) {
    return existing(
        id,
        (shift, reading) -> {
          WallClock clock = reading.clock(shift.line()).orElseThrow();
          Shift after =
              shift.after(new ShiftEntry(id, shift.version() + 1, reading.now(), replanned));
          return PlanRules.replan(
              shift, version, replanned, fault(after, replanned, clock, reading.now()));
        });
  }

  /** Ends it: it comes no more from this date on. */
  public Answer end(UUID id, int version, LocalDate from, UUID by) {
    return existing(
        id,
        (shift, reading) ->
            PlanRules.end(
                shift,
                version,
                new ShiftEvent.Ended(from, by),
                reading.clock(shift.line()).orElseThrow(),
                reading.now()));
  }

  /** Says day, hours and person for one of its dates alone. */
  public Answer change(UUID id, int version, ShiftEvent.Changed changed) {
    return existing(
        id,
        (shift, reading) ->
            PlanRules.change(
                shift,
                version,
                changed,
                reading.on(id, changed.date()),
                fault(shift, changed, reading)));
  }

  /** Cancels one of its dates alone. */
  public Answer cancel(UUID id, int version, LocalDate date, UUID by) {
    return existing(
        id,
        (shift, reading) ->
            PlanRules.cancel(
                shift,
                version,
                new ShiftEvent.Cancelled(date, by),
                reading.on(id, date),
                reading.now()));
  }

  private Answer existing(UUID id, BiFunction<Shift, Reading, Decision> rule) {
    return writing.decide(reading ->
        reading
            .shift(id)
            .filter(shift -> reading.clock(shift.line()).isPresent())
            .map(shift -> rule.apply(shift, reading))
            .orElseGet(() -> Decision.refuse(Reason.NO_SHIFT)));
  }

  /** Why another plan cannot be; what is past stays as it was. */
  private Optional<Reason> fault(
      Shift after, ShiftEvent.Replanned replanned, WallClock clock, Instant now) {
    return replanned.from().isBefore(clock.dateAt(now))
        ? Optional.of(Reason.PAST)
        : fault(after, replanned.plan(), clock, now);
  }

  /** Why a plan cannot be. */
  private Optional<Reason> fault(Shift shift, Plan plan, WallClock clock, Instant now) {
    if (isSomebodyElse(plan.person(), shift.role())) {
      return Optional.of(Reason.NOT_ELIGIBLE);
    }
    if (plan.first().isBefore(clock.dateAt(now))
        || shift.on(plan.first(), clock).filter(one -> one.times().isOver(now)).isPresent()) {
      return Optional.of(Reason.PAST);
    }
    Instant from = clock.startOf(plan.first());
    boolean within =
        shift.during(new Times(from, from.plus(LOOK_AHEAD)), clock).stream()
            .anyMatch(one -> isOpen(one.line(), one.role(), one.times()));
    return within ? Optional.empty() : Optional.of(Reason.OUTSIDE_WINDOW);
  }

  /** Why one date cannot be so. */
  private Optional<Reason> fault(Shift shift, ShiftEvent.Changed changed, Reading reading) {
    WallClock clock = reading.clock(shift.line()).orElseThrow();
    if (isSomebodyElse(changed.person(), shift.role())) {
      return Optional.of(Reason.NOT_ELIGIBLE);
    }
    boolean over =
        shift
            .on(changed.date(), clock)
            .filter(one -> one.times().isOver(reading.now()))
            .isPresent();
    if (over) {
      return Optional.of(Reason.OVER);
    }
    Times times = changed.hours().on(changed.day(), clock);
    if (times.isOver(reading.now())) {
      return Optional.of(Reason.PAST);
    }
    return isOpen(shift.line(), shift.role(), times)
        ? Optional.empty()
        : Optional.of(Reason.OUTSIDE_WINDOW);
  }

  private boolean isSomebodyElse(Optional<UUID> person, Role role) {
    return person.filter(id -> !colleagues.answersAs(id, role)).isPresent();
  }

  private boolean isOpen(String line, Role role, Times times) {
    return OpenHours.hold(lines.schedule(line), role, times);
  }
}
