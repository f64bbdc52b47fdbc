package fi.tagi.server.roster;

import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Shifts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may take a contact of a line: duty, presence and the line's schedule put together. */
public final class Staffing {
  private final Lines lines;
  private final Responders responders;
  private final Duty duty;
  private final Presence presence;
  private final Shifts shifts;

  /** Put together from these. */
  public Staffing(Lines lines, Responders responders, Duty duty, Presence presence, Shifts shifts) {
    this.lines = lines;
    this.responders = responders;
    this.duty = duty;
    this.presence = presence;
    this.shifts = shifts;
  }

  /**
   * The roles in which this person may answer on the line at the instant: they are on duty, and
   * windows of these roles are open on that line. On a practice line they practise instead.
   */
  public Set<Role> rolesOnDuty(UUID responder, String line, Instant at) {
    boolean isThere =
        Practice.isOne(line) ? duty.isPractising(responder) : duty.isOnDuty(responder);
    return isThere ? on(line, at).roles(responder) : Set.of();
  }

  /**
   * The roles in which this person may answer now, by line; of practice lines for somebody who
   * practises.
   */
  public Map<String, Set<Role>> rolesOnDuty(UUID responder, Instant at) {
    boolean practises = duty.isPractising(responder);
    Map<String, Set<Role>> roles = new HashMap<>();
    if (practises || duty.isOnDuty(responder)) {
      for (Line line : lines.all()) {
        String code = practises ? Practice.line(line.code()) : line.code();
        Set<Role> here = on(code, at).roles(responder);
        if (!here.isEmpty()) {
          roles.put(code, here);
        }
      }
    }
    return roles;
  }

  /**
   * Everybody who is on duty and not on a break, present, and may answer on the line at the
   * instant, with the roles in which they may.
   */
  public Map<UUID, Set<Role>> available(String line, Instant at) {
    Map<UUID, Set<Role>> available = onDuty(line, at);
    available
        .keySet()
        .removeIf(responder -> !presence.isPresent(responder) || duty.isOnBreak(responder));
    return available;
  }

  /**
   * Everybody who is on duty and may answer on the line at the instant, present or not, on a break
   * or not, with the roles in which they may.
   */
  public Map<UUID, Set<Role>> onDuty(String line, Instant at) {
    Place place = on(line, at);
    Map<UUID, Set<Role>> onDuty = new HashMap<>();
    for (UUID responder : Practice.isOne(line) ? duty.practising() : duty.onDuty()) {
      Set<Role> roles = place.roles(responder);
      if (!roles.isEmpty()) {
        onDuty.put(responder, roles);
      }
    }
    return onDuty;
  }

  /** Whether anybody is on duty and present who may answer on the line, on a break or not. */
  public boolean isStaffed(String line, Instant at) {
    return countOnDuty(line, at) > 0;
  }

  /**
   * The roles of those who may answer on the line and are on duty and present; of those on a break
   * only while nobody else is there.
   */
  public Set<Role> rolesThere(String line, Instant at) {
    Map<UUID, Set<Role>> there = onDuty(line, at);
    there.keySet().removeIf(responder -> !presence.isPresent(responder));
    boolean allRest = there.keySet().stream().allMatch(duty::isOnBreak);
    return there.entrySet().stream()
        .filter(one -> allRest || !duty.isOnBreak(one.getKey()))
        .flatMap(one -> one.getValue().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many people are on duty and present who may answer on the line, on a break or not. */
  public int countOnDuty(String line, Instant at) {
    return (int) onDuty(line, at).keySet().stream().filter(presence::isPresent).count();
  }

  /** The lines that want a shift, and on which this person has one at the instant. */
  public Set<String> shifts(UUID responder, Instant at) {
    return lines.all().stream()
        .filter(line -> line.care().rosteredOnly())
        .map(Line::code)
        .filter(line -> shifts.hasShift(responder, line, at))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Place on(String line, Instant at) {
    return new Place(
        line,
        at,
        lines.schedule(line).rolesAt(at),
        lines.find(line).filter(known -> known.care().rosteredOnly()).isPresent());
  }

  /** A line at an instant, as far as it matters who may answer on it. */
  private final class Place {
    private final String line;
    private final Instant at;
    private final Set<Role> open;
    private final boolean rosteredOnly;

    private Place(String line, Instant at, Set<Role> open, boolean rosteredOnly) {
      this.line = line;
      this.at = at;
      this.open = open;
      this.rosteredOnly = rosteredOnly;
    }

    Set<Role> roles(UUID responder) {
      if (rosteredOnly && !shifts.hasShift(responder, line, at)) {
        return Set.of();
      }
      return responders.find(responder).stream()
          .flatMap(person -> person.roles().stream())
          .filter(open::contains)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
