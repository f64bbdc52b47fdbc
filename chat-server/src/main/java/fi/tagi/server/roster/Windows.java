package fi.tagi.server.roster;

import static java.util.Comparator.naturalOrder;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Openness;
import fi.tagi.server.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The windows of all lines together, as they matter to somebody who may answer on any of them. */
final class Windows {
  private static final Duration FOREVER = Duration.ofDays(Schedule.UNTIL_DAYS);

  private final Lines lines;

  Windows(Lines lines) {
    this.lines = lines;
  }

  /** The roles that some line is open to. */
  Set<Role> openRoles(Instant at) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    lines.all().forEach(line -> roles.addAll(lines.schedule(line.code()).rolesAt(at)));
    return roles;
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
