package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Role;
import fi.tagi.server.desk.Admission;
import fi.tagi.server.roster.Duty;
import fi.tagi.server.roster.Responder;
import fi.tagi.server.roster.Responders;
import fi.tagi.server.roster.Staffing;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Openness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        .serving(line)
        .filter(known -> lines.schedule(line).takesArrivals(at))
        .map(Line::waitingMax);
  }

  @Override
  public boolean isAnswered(String line, Instant arrivedAt, Instant at) {
    return lines.schedule(line).takesArrivals(at)
        || staffing.isStaffed(line, at)
        || lines.serving(line).stream()
            .flatMap(known -> Offering.helpers(known, arrivedAt, at).stream())
            .anyMatch(helper -> staffing.isStaffed(helper, at));
  }

  @Override
  public Optional<Role> claimRole(UUID responder, String line, Instant arrivedAt, Instant at) {
    Optional<Responder> person = responders.find(responder);
    Optional<Line> known = lines.serving(line);
    if (person.isEmpty() || known.isEmpty() || !mayBeOffered(responder)) {
      return Optional.empty();
    }
    return Offering.role(
        known.get(),
        Offering.insistence(known.get(), arrivedAt, at),
        lines.schedule(line).rolesAt(at),
        staffing.rolesOnDuty(responder, at));
  }

  @Override
  public Set<Role> rolesOnDuty(UUID responder, String line, Instant at) {
    return staffing.rolesOnDuty(responder, line, at);
  }

  @Override
  public Map<UUID, Set<Role>> available(String line, Instant at) {
    return staffing.available(line, at);
  }

  @Override
  public int maximum(UUID responder) {
    return responders.find(responder).map(Responder::maximum).orElse(0);
  }

  @Override
  public Duration promise(String line) {
    return lines.serving(line).map(Line::promise).orElse(Duration.ZERO);
  }

  @Override
  public Patience patience(String line) {
    Care.Pace pace = lines.serving(line).map(Line::care).orElse(Care.DEFAULT).pace();
    return new Patience(pace.firstWord(), pace.answer(), pace.holderGone(), pace.accept());
  }

  /** The person, as far as offers go; empty when there is none. */
  Optional<Responder> find(UUID person) {
    return responders.find(person);
  }

  /** Every line as it is now. */
  List<Line> lines() {
    return lines.all();
  }

  /** The line, as far as offers go; empty when there is none. */
  Optional<Line> line(String code) {
    return lines.serving(code);
  }

  /** The roles whose window is open on the line. */
  Set<Role> open(Line line, Instant at) {
    return lines.schedule(line.code()).rolesAt(at);
  }

  /** Whether a person practises, and is not on duty. */
  boolean practises(UUID person) {
    return duty.isPractising(person);
  }

  private boolean mayBeOffered(UUID person) {
    return practises(person) || (duty.isOnDuty(person) && !duty.isOnBreak(person));
  }

  /**
   * The roles in which a person may answer now, by line; none while they may be offered nothing.
   */
  Map<String, Set<Role>> roles(Responder person, int running, Instant at) {
    return mayBeOffered(person.id()) && running < person.maximum()
        ? staffing.rolesOnDuty(person.id(), at)
        : Map.of();
  }

  /** The lines on which a person may answer only by a shift, and has one. */
  Set<String> shifts(UUID person, Instant at) {
    return staffing.shifts(person, at);
  }

  /** A person's own state, as their console is told. */
  ResponderPush.Desk desk(Responder person, int running) {
    Duty.State state = duty.state(person.id());
    Openness windows = state.windows();
    return new ResponderPush.Desk(
        state.onDuty(),
        state.onBreak(),
        state.allowed(),
        state.practises(),
        text(windows.until()),
        text(windows.nextOpening()),
        running,
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
}
