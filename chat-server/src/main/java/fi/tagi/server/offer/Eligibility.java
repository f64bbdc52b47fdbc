package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Role;
import fi.tagi.server.desk.Admission;
import fi.tagi.server.roster.Duty;
import fi.tagi.server.roster.Responder;
import fi.tagi.server.roster.Responders;
import fi.tagi.server.roster.Staffing;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Openness;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may be shown and may have what, by the schedule and the roster. */
public final class Eligibility implements Admission {
  private final Lines lines;
  private final Responders responders;
  private final Duty duty;
  private final Staffing staffing;

  /** Eligibility by these lines, people and their duty. */
  public Eligibility(Lines lines, Responders responders, Duty duty, Staffing staffing) {
    this.lines = lines;
    this.responders = responders;
    this.duty = duty;
    this.staffing = staffing;
  }

  @Override
  public Optional<Integer> waitingMax(String line, Instant at) {
    return lines
        .find(line)
        .filter(known -> !lines.schedule(line).rolesAt(at).isEmpty())
        .map(Line::waitingMax);
  }

  @Override
  public Optional<Role> roleOnDuty(UUID responder, String line, Instant at) {
    return staffing.roleOnDuty(responder, line, at);
  }

  @Override
  public int maximum(UUID responder) {
    return responders.find(responder).map(Responder::maximum).orElse(0);
  }

  /** The person, as far as offers go; empty when there is none. */
  Optional<Responder> find(UUID person) {
    return responders.find(person);
  }

  /** Everybody who is on duty. */
  Set<UUID> onDuty() {
    return duty.onDuty();
  }

  /** The lines whose tags a person is shown. */
  Set<String> linesOf(Responder person, Standing standing, Instant at) {
    if (!standing.onDuty() || standing.running() >= person.maximum()) {
      return Set.of();
    }
    return lines.all().stream()
        .map(Line::code)
        .filter(line -> !Collections.disjoint(person.roles(), lines.schedule(line).rolesAt(at)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A person's own state, as their console is told. */
  ResponderPush.Desk desk(Responder person, Standing standing) {
    Openness windows = duty.state(person.id()).windows();
    return new ResponderPush.Desk(
        standing.onDuty(),
        windows.isOpen(),
        text(windows.until()),
        text(windows.nextOpening()),
        standing.running(),
        person.maximum());
  }

  /**
   * Which roles may answer on which line at this instant; unequal to an earlier one when a window
   * began or ended.
   */
  List<Set<Role>> openRoles(Instant at) {
    return lines.all().stream().map(line -> lines.schedule(line.code()).rolesAt(at)).toList();
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("unknown");
  }

  /**
   * How a person stands.
   *
   * @param onDuty whether they are on duty
   * @param running how many conversations they hold
   */
  record Standing(boolean onDuty, int running) {}
}
