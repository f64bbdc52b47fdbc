package fi.tagi.server.roster;

import static java.util.Comparator.naturalOrder;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Openness;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.shift.Shifts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The windows of all lines together, as they matter to somebody who may answer on any of them. */
final class Windows {
  private static final Duration FOREVER = Duration.ofDays(Schedule.UNTIL_DAYS);

  private final Lines lines;
  private final Shifts shifts;

  Windows(Lines lines, Shifts shifts) {
    this.lines = lines;
    this.shifts = shifts;
  }

  /**
   * Where people may be on duty around an instant.
   *
   * @param places each line with the roles that it is open to
   * @param at when
   */
  record Around(List<Place> places, Instant at) {}

  private record Place(String line, boolean rosteredOnly, Set<Role> now, Set<Role> soon) {}

  /** At the instant, or so long before a window. */
  Around around(Instant at) {
    Instant soon = at.plus(Duty.LEAD);
    return new Around(
        lines.all().stream()
            .map(line ->
                new Place(
                    line.code(),
                    line.care().rosteredOnly(),
                    lines.schedule(line.code()).rolesAt(at),
                    lines.schedule(line.code()).rolesAt(soon)))
            .toList(),
        at);
  }

  /**
   * Whether somebody may be on duty: a window of their roles is open or opens soon, on a line that
   * wants no shift, or on which they have one then.
   */
  boolean allow(Responder person, Around around) {
    return around.places().stream()
        .anyMatch(place ->
            mayAnswer(person, place, place.now(), around.at())
                || mayAnswer(person, place, place.soon(), around.at().plus(Duty.LEAD)));
  }

  private boolean mayAnswer(Responder person, Place place, Set<Role> open, Instant at) {
    return isOpenTo(person, open)
        && (!place.rosteredOnly() || shifts.hasShift(person.id(), place.line(), at));
  }

  /** The same without regard to shifts. */
  boolean areOpenTo(Responder person, Around around) {
    return around.places().stream()
        .anyMatch(place -> isOpenTo(person, place.now()) || isOpenTo(person, place.soon()));
  }

  private static boolean isOpenTo(Responder person, Set<Role> roles) {
    return !Collections.disjoint(person.roles(), roles);
  }

  /** The openness to these roles of one line or another. */
  Openness at(Instant at, Set<Role> asked) {
    List<Openness> now = all(at, asked);
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    now.forEach(openness -> roles.addAll(openness.roles()));
    Optional<Instant> next =
        now.stream().flatMap(o -> o.nextOpening().stream()).min(naturalOrder());
    return roles.isEmpty()
        ? new Openness(roles, Optional.empty(), next)
        : new Openness(roles, end(at, asked), Optional.empty());
  }

  /** Follows the opening from one line to the next for as long as they touch. */
  private Optional<Instant> end(Instant at, Set<Role> asked) {
    Instant end = at;
    while (end.isBefore(at.plus(FOREVER))) {
      List<Openness> open = all(end, asked).stream().filter(Openness::isOpen).toList();
      if (open.isEmpty()) {
        return Optional.of(end);
      }
      if (open.stream().anyMatch(openness -> openness.until().isEmpty())) {
        return Optional.empty();
      }
      end = open.stream().flatMap(o -> o.until().stream()).max(naturalOrder()).orElse(end);
    }
    return Optional.empty();
  }

  private List<Openness> all(Instant at, Set<Role> asked) {
    return lines.all().stream()
        .map(Line::code)
        .map(code -> lines.schedule(code).at(at, asked))
        .toList();
  }
}
