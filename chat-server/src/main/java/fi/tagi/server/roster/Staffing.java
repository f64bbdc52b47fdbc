package fi.tagi.server.roster;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Lines;
import java.time.Instant;
import java.util.Optional;
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
   * In which role this person may take a contact of the line at the instant: they are on duty, and
   * a window of that role is open on that line. Where both their roles answer, it is the
   * professional one. Empty when they may not.
   */
  public Optional<Role> roleOnDuty(UUID responder, String line, Instant at) {
    return duty.isOnDuty(responder) ? role(responder, line, at) : Optional.empty();
  }

  /** Everybody who is on duty, present, and may take a contact of the line at the instant. */
  public Set<UUID> available(String line, Instant at) {
    Set<Role> open = lines.schedule(line).rolesAt(at);
    return duty.onDuty().stream()
        .filter(presence::isPresent)
        .filter(responder -> role(responder, open).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether there is anybody who is on duty, present, and may take a contact of the line. */
  public boolean isStaffed(String line, Instant at) {
    return !available(line, at).isEmpty();
  }

  private Optional<Role> role(UUID responder, String line, Instant at) {
    return role(responder, lines.schedule(line).rolesAt(at));
  }

  private Optional<Role> role(UUID responder, Set<Role> open) {
    return responders.find(responder).stream()
        .flatMap(person -> person.roles().stream())
        .filter(open::contains)
        .sorted()
        .findFirst();
  }
}
