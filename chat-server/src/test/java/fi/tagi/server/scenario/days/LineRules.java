package fi.tagi.server.scenario.days;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Weeks;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A line on the day, as it stands in the manager's notes.
 *
 * @param code which line
 * @param hours who answers when; all on the one day, by the clock on the wall
 * @param first who is asked first
 * @param helpers the lines whose people are asked too, later
 * @param shiftsOnly whether only those answer who have a shift
 */
record LineRules(
    String code, List<Hours> hours, Set<Role> first, List<String> helpers, boolean shiftsOnly) {

  /** From when to when, not beyond midnight, somebody of this role answers. */
  record Hours(Role role, LocalTime from, LocalTime to) {
    boolean contain(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  LineRules at(List<Hours> others) {
    return new LineRules(code, others, first, helpers, shiftsOnly);
  }

  LineRules asking(Set<Role> others) {
    return new LineRules(code, hours, others, helpers, shiftsOnly);
  }

  boolean isOpen(Role role, LocalTime time) {
    return hours.stream().anyMatch(one -> one.role() == role && one.contain(time));
  }

  boolean isOpen(LocalTime time) {
    return hours.stream().anyMatch(one -> one.contain(time));
  }

  Care care() {
    return new Care(Care.DEFAULT.pace(), first, helpers, shiftsOnly);
  }

  ScheduleRules schedule() {
    return ScheduleRules.weekly(
        hours.stream()
            .map(one -> Weeks.window(DayOfWeek.WEDNESDAY, one.from() + "-" + one.to(), one.role()))
            .distinct()
            .toList());
  }
}
