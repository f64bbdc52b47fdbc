package fi.tagi.server.offer;

import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is offered a waiting contact, by how long it has waited: at first those whom the line says,
 * from half the promise on whoever else may have it. Pure; a restart changes nothing.
 */
final class Offering {
  private static final Set<Role> EVERY = Collections.unmodifiableSet(EnumSet.allOf(Role.class));

  private Offering() {}

  /** How much a contact insists that has waited since it arrived. */
  static Insistence insistence(Line line, Instant arrivedAt, Instant now) {
    Duration waited = Duration.between(arrivedAt, now);
    if (waited.compareTo(line.promise()) >= 0) {
      return Insistence.PAST_PROMISE;
    }
    if (waited.compareTo(line.promise().dividedBy(2)) >= 0) {
      return Insistence.WIDENED;
    }
    return waited.compareTo(line.care().pace().again()) >= 0 ? Insistence.AGAIN : Insistence.FIRST;
  }

  /**
   * In which role a person may have it; empty when it is not offered to them (yet).
   *
   * @param open the roles whose window is open on the line
   * @param roles the roles in which the person may answer now, by line
   */
  static Optional<Role> role(
      Line line, Insistence insistence, Set<Role> open, Map<String, Set<Role>> roles) {
    Set<Role> own = roles.getOrDefault(line.code(), Set.of());
    Care care = line.care();
    boolean isNarrow =
        insistence.compareTo(Insistence.WIDENED) < 0 && !Collections.disjoint(care.first(), open);
    if (isNarrow) {
      return first(own, care.first());
    }
    Optional<Role> here = first(own, EVERY);
    if (here.isPresent()) {
      return here;
    }
    Set<Role> helping = EnumSet.noneOf(Role.class);
    helpers(line, insistence).forEach(other -> helping.addAll(roles.getOrDefault(other, Set.of())));
    return first(helping, EVERY);
  }

  /** Without a stream: it is asked of everybody for everything that waits. */
  private static Optional<Role> first(Set<Role> own, Set<Role> among) {
    for (Role role : EVERY) {
      if (own.contains(role) && among.contains(role)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** The lines whose responders may have a contact of this line too that has waited since then. */
  static List<String> helpers(Line line, Instant arrivedAt, Instant now) {
    return helpers(line, insistence(line, arrivedAt, now));
  }

  private static List<String> helpers(Line line, Insistence insistence) {
    return insistence.compareTo(Insistence.WIDENED) < 0 ? List.of() : line.care().widensTo();
  }
}
