package fi.tagi.server.shift.coverage;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a line's plan and its schedule fit together. Pure.
 *
 * @param open when the line is open, for each role
 * @param uncovered when it is open to a role and nobody in that role is planned, for each role; an
 *     open shift is nobody
 * @param outside the shifts that are not wholly within the windows of their role
 */
public record Coverage(List<RoleTime> open, List<RoleTime> uncovered, List<Occurrence> outside) {

  /**
   * The coverage within these times.
   *
   * @param shifts the line's shifts that meet these times
   * @param hasSomebody whether who has a shift that is not open can answer in it
   */
  public static Coverage of(
      Schedule schedule, List<Occurrence> shifts, Predicate<Occurrence> hasSomebody, Times within) {
    List<RoleTime> open = new ArrayList<>();
    List<RoleTime> uncovered = new ArrayList<>();
    for (Role role : Role.values()) {
      List<Times> planned =
          shifts.stream()
              .filter(shift -> shift.role() == role && !shift.isOpen())
              .filter(hasSomebody)
              .map(Occurrence::times)
              .sorted(Comparator.comparing(Times::from))
              .toList();
      for (Times opening : OpenHours.of(schedule, role, within)) {
        open.add(new RoleTime(role, opening));
        without(opening, planned).forEach(gap -> uncovered.add(new RoleTime(role, gap)));
      }
    }
    List<Occurrence> outside =
        shifts.stream()
            .filter(shift -> !OpenHours.hold(schedule, shift.role(), shift.times()))
            .sorted(Occurrence.IN_ORDER)
            .toList();
    return new Coverage(List.copyOf(open), List.copyOf(uncovered), outside);
  }

  /** What is left of an opening where none of the others is; these come in order. */
  private static List<Times> without(Times opening, List<Times> others) {
    List<Times> left = new ArrayList<>();
    Instant at = opening.from();
    for (Times other : others) {
      if (other.meets(opening)) {
        if (at.isBefore(other.from())) {
          left.add(new Times(at, other.from()));
        }
        at = at.isBefore(other.to()) ? other.to() : at;
      }
    }
    if (at.isBefore(opening.to())) {
      left.add(new Times(at, opening.to()));
    }
    return left;
  }
}
