package fi.tagi.server.offer;

import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is offered a waiting contact, by how long it has waited: at first those whom the line says,
 * from half the promise on whoever else may have it. Pure; a restart changes nothing.
 */
final class Offering {
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
      return own.stream().filter(care.first()::contains).sorted().findFirst();
    }
    Optional<Role> here = own.stream().sorted().findFirst();
    return here.isPresent()
        ? here
        : helpers(line, insistence).stream()
            .flatMap(other -> roles.getOrDefault(other, Set.of()).stream())
            .sorted()
            .findFirst();
  }

  /** The lines whose responders may have a contact of this line too that has waited since then. */
  static List<String> helpers(Line line, Instant arrivedAt, Instant now) {
    return helpers(line, insistence(line, arrivedAt, now));
  }

  private static List<String> helpers(Line line, Insistence insistence) {
    return insistence.compareTo(Insistence.WIDENED) < 0 ? List.of() : line.care().widensTo();
  }
}
