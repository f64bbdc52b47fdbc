package fi.tagi.server.scenario.days;

import fi.tagi.protocol.Role;
import fi.tagi.server.scenario.TestResponder;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody who answers, as everybody in the room knows them. */
final class Someone {
  private final String name;
  private final UUID account;
  private final Set<Role> roles;
  private final int maximum;
  private final List<Turn> shifts;
  private final List<TestResponder> consoles = new ArrayList<>();
  private boolean onDuty;
  private boolean onBreak;

  /** A planned shift on a line, on the day. */
  record Turn(String line, Role role, LocalTime from, LocalTime to) {
    boolean isOn(String code, LocalTime time) {
      return line.equals(code) && !time.isBefore(from) && time.isBefore(to);
    }
  }

  Someone(String name, UUID account, Set<Role> roles, int maximum, List<Turn> shifts) {
    this.name = name;
    this.account = account;
    this.roles = Set.copyOf(roles);
    this.maximum = maximum;
    this.shifts = List.copyOf(shifts);
  }

  String name() {
    return name;
  }

  UUID account() {
    return account;
  }

  Set<Role> roles() {
    return roles;
  }

  int maximum() {
    return maximum;
  }

  List<Turn> shifts() {
    return shifts;
  }

  /** The consoles that are connected. */
  List<TestResponder> consoles() {
    return consoles;
  }

  boolean isOnDuty() {
    return onDuty;
  }

  boolean isOnBreak() {
    return onBreak;
  }

  void goesOnDuty() {
    onDuty = true;
  }

  void isOffDuty() {
    onDuty = false;
    onBreak = false;
  }

  void takesABreak(boolean on) {
    onBreak = on;
  }

  boolean hasShift(String line, LocalTime time) {
    return shifts.stream().anyMatch(turn -> turn.isOn(line, time));
  }
}
