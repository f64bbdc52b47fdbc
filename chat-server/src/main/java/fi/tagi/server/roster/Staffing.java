package fi.tagi.server.roster;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Lines;
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

  /** Put together from these. */
  public Staffing(Lines lines, Responders responders, Duty duty, Presence presence) {
    this.lines = lines;
    this.responders = responders;
    this.duty = duty;
    this.presence = presence;
  }

  /**
   * The roles in which this person may answer on the line at the instant: they are on duty, and
   * windows of these roles are open on that line.
   */
  public Set<Role> rolesOnDuty(UUID responder, String line, Instant at) {
    return duty.isOnDuty(responder) ? roles(responder, lines.schedule(line).rolesAt(at)) : Set.of();
  }

  /**
   * Everybody who is on duty and not on a break, present, and may answer on the line at the
   * instant, with the roles in which they may.
   */
  public Map<UUID, Set<Role>> available(String line, Instant at) {
    Set<Role> open = lines.schedule(line).rolesAt(at);
    Map<UUID, Set<Role>> available = new HashMap<>();
    for (UUID responder : duty.onDuty()) {
      Set<Role> roles = roles(responder, open);
      if (!roles.isEmpty() && presence.isPresent(responder) && !duty.isOnBreak(responder)) {
        available.put(responder, roles);
      }
    }
    return Map.copyOf(available);
  }

  /** Whether anybody is on duty and present who may answer on the line, on a break or not. */
  public boolean isStaffed(String line, Instant at) {
    return countOnDuty(line, at) > 0;
  }

  /** How many people are on duty and present who may answer on the line, on a break or not. */
  public int countOnDuty(String line, Instant at) {
    Set<Role> open = lines.schedule(line).rolesAt(at);
    return (int)
        duty.onDuty().stream()
            .filter(presence::isPresent)
            .filter(responder -> !roles(responder, open).isEmpty())
            .count();
  }

  private Set<Role> roles(UUID responder, Set<Role> open) {
    return responders.find(responder).stream()
        .flatMap(person -> person.roles().stream())
        .filter(open::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
