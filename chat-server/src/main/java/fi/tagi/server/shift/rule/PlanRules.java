package fi.tagi.server.shift.rule;

import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.rule.Answer.Done;
import fi.tagi.server.shift.rule.Answer.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What managers may do. Whoever asks again for what is so already hears that it is done; whoever
 * saw an older state of the shift is told to look again. Pure.
 *
 * <p>A {@code fault} is why the wish itself cannot be, found by whoever knows the schedule and the
 * people.
 */
public final class PlanRules {
  private PlanRules() {}

  /**
   * Plans a new shift.
   *
   * @param known the shift of that id, if there is one already
   */
  public static Decision plan(
      UUID id, Optional<Shift> known, ShiftEvent.Planned planned, Optional<Reason> fault) {
    if (known.isPresent()) {
      return known.get().planned().equals(planned)
          ? Decision.answer(new Done())
          : Decision.refuse(Reason.ID_TAKEN);
    }
    return fault.map(Decision::refuse).orElseGet(() -> Decision.write(id, planned, new Done()));
  }

  /** Plans it anew from a date on. */
  public static Decision replan(
      Shift shift, int version, ShiftEvent.Replanned replanned, Optional<Reason> fault) {
    boolean same =
        shift.lastChange().equals(replanned.from())
            && shift.lastPlan().filter(replanned.plan()::equals).isPresent();
    if (same) {
      return Decision.answer(new Done());
    }
    return changed(shift, version, replanned, fault);
  }

  /**
   * Ends it, so that it comes no more from a date on.
   *
   * @param clock the line's
   */
  public static Decision end(
      Shift shift, int version, ShiftEvent.Ended ended, WallClock clock, Instant now) {
    LocalDate from = ended.from();
    if (shift.lastPlan().isEmpty() && !shift.lastChange().isAfter(from)) {
      return Decision.answer(new Done());
    }
    boolean past =
        from.isBefore(clock.dateAt(now))
            || shift.on(from, clock).filter(one -> one.times().hasBegun(now)).isPresent();
    return changed(shift, version, ended, past ? Optional.of(Reason.PAST) : Optional.empty());
  }

  /**
   * Says day, hours and person for one date alone.
   *
   * @param at the shift on that date
   */
  public static Decision change(
      Shift shift,
      int version,
      ShiftEvent.Changed changed,
      Optional<Occurrence> at,
      Optional<Reason> fault) {
    if (at.isEmpty()) {
      return Decision.refuse(Reason.NO_SHIFT);
    }
    boolean same =
        at.get().holding().responder().equals(changed.person())
            && shift
                .local(changed.date())
                .filter(local -> local.day().equals(changed.day()))
                .filter(local -> local.hours().equals(changed.hours()))
                .isPresent();
    return same ? Decision.answer(new Done()) : changed(shift, version, changed, fault);
  }

  /**
   * Cancels one date alone.
   *
   * @param at the shift on that date
   */
  public static Decision cancel(
      Shift shift,
      int version,
      ShiftEvent.Cancelled cancelled,
      Optional<Occurrence> at,
      Instant now) {
    if (at.isEmpty()) {
      return shift.isCancelled(cancelled.date())
          ? Decision.answer(new Done())
          : Decision.refuse(Reason.NO_SHIFT);
    }
    return changed(
        shift,
        version,
        cancelled,
        at.get().times().isOver(now) ? Optional.of(Reason.OVER) : Optional.empty());
  }

  private static Decision changed(
      Shift shift, int version, ShiftEvent event, Optional<Reason> fault) {
    if (shift.version() != version) {
      return Decision.refuse(Reason.STALE);
    }
    return fault
        .map(Decision::refuse)
        .orElseGet(() -> Decision.write(shift.id(), event, new Done()));
  }
}
