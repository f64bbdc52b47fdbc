package fi.tagi.server.shift.api;

import fi.tagi.protocol.Role;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.shift.Hours;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Repeat;
import fi.tagi.server.shift.ShiftEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What managers write. Days are local ({@code 2027-03-24}), times {@code HH:mm}, where an end may
 * be {@code 24:00} and one that is not after the beginning is on the next day. A person is empty
 * for an open shift, a rule is empty for once.
 */
final class PlanForms {
  private PlanForms() {}

  /** A new shift. */
  record NewShift(
      UUID shift, Role role, String day, String starts, String ends, String rule, String person) {

    ShiftEvent.Planned planned(String line, UUID by) throws BadRequest {
      return new ShiftEvent.Planned(line, role, plan(day, starts, ends, rule, person), by);
    }
  }

  /** Another plan from a date on, or from its own first day where that is earlier. */
  record NewPlan(
      int version,
      String from,
      String day,
      String starts,
      String ends,
      String rule,
      String person) {

    ShiftEvent.Replanned replanned(UUID by) throws BadRequest {
      Asked asked = new Asked();
      LocalDate on = asked.date(from, "from");
      asked.refuseIfAny();
      Plan plan = PlanForms.plan(day, starts, ends, rule, person);
      return new ShiftEvent.Replanned(on.isBefore(plan.first()) ? on : plan.first(), plan, by);
    }
  }

  /** One date alone. */
  record OneDate(int version, String day, String starts, String ends, String person) {

    ShiftEvent.Changed changed(LocalDate date, UUID by) throws BadRequest {
      Asked asked = new Asked();
      LocalDate on = asked.date(day, "day");
      Hours hours = asked.hours(starts, ends);
      Optional<UUID> whose = asked.person(person);
      asked.refuseIfAny();
      return new ShiftEvent.Changed(date, on, hours, whose, by);
    }
  }

  /** No more from this date on. */
  record NoMore(int version, String from) {}

  /** The shift as it was seen. */
  record AsSeen(int version) {}

  private static Plan plan(String day, String starts, String ends, String rule, String person)
      throws BadRequest {
    Asked asked = new Asked();
    LocalDate first = asked.date(day, "day");
    Hours hours = asked.hours(starts, ends);
    Optional<UUID> whose = asked.person(person);
    Optional<Repeat> repeat = Repeat.read(rule);
    asked.unless(repeat.isPresent(), "rule: not_a_rule");
    asked.refuseIfAny();
    Plan plan = new Plan(first, hours, repeat.orElse(Repeat.ONCE), whose);
    asked.unless(plan.has(first), "rule: not_on_first_day");
    asked.refuseIfAny();
    return plan;
  }
}
