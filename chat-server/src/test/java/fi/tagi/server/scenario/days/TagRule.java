package fi.tagi.server.scenario.days;

import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Role;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules in the words of the domain, asked one person and one contact at a time. It knows none
 * of the server's classes that decide this; a line promises an answer within ten minutes.
 */
final class TagRule {
  private static final Duration BEFORE_A_WINDOW = Duration.ofMinutes(15);
  private static final Duration UNCLAIMED = Duration.ofSeconds(30);
  private static final Duration HALF_THE_PROMISE = Duration.ofMinutes(5);
  private static final Duration PROMISE = Duration.ofMinutes(10);

  private final Map<String, LineRules> lines;

  TagRule(Map<String, LineRules> lines) {
    this.lines = lines;
  }

  /** Somebody may be on duty within a window of their role, and a quarter of an hour before. */
  boolean mayBeOnDuty(Someone person, LocalTime now) {
    return lines.keySet().stream()
        .anyMatch(line ->
            !answering(person, line, now).isEmpty()
                || !answering(person, line, now.plus(BEFORE_A_WINDOW)).isEmpty());
  }

  /** How a waiting contact's tag is on this person's screen; not at all when it is empty. */
  Optional<Insistence> tag(
      Someone person, int conversations, String line, Duration waited, LocalTime now) {
    boolean isAvailable =
        person.isOnDuty()
            && !person.isOnBreak()
            && mayBeOnDuty(person, now)
            && conversations < person.maximum();
    return isAvailable && isAsked(person, line, waited, now)
        ? Optional.of(insistence(waited))
        : Optional.empty();
  }

  /** At first those whom the line asks first, from half the promise on whoever else is allowed. */
  private boolean isAsked(Someone person, String code, Duration waited, LocalTime now) {
    LineRules line = line(code);
    Set<Role> here = answering(person, code, now);
    boolean isWidened = waited.compareTo(HALF_THE_PROMISE) >= 0;
    boolean areTheFirstHere = line.first().stream().anyMatch(role -> line.isOpen(role, now));
    if (!isWidened && areTheFirstHere) {
      return here.stream().anyMatch(line.first()::contains);
    }
    List<String> helpers = isWidened ? line.helpers() : List.of();
    return !here.isEmpty()
        || helpers.stream().anyMatch(helper -> !answering(person, helper, now).isEmpty());
  }

  /** The roles in which somebody may answer on a line at a time. */
  private Set<Role> answering(Someone person, String code, LocalTime time) {
    LineRules line = line(code);
    return line.shiftsOnly() && !person.hasShift(code, time)
        ? Set.of()
        : person.roles().stream()
            .filter(role -> line.isOpen(role, time))
            .collect(Collectors.toSet());
  }

  private LineRules line(String code) {
    return Objects.requireNonNull(lines.get(code), code);
  }

  private static Insistence insistence(Duration waited) {
    if (waited.compareTo(PROMISE) >= 0) {
      return Insistence.PAST_PROMISE;
    }
    if (waited.compareTo(HALF_THE_PROMISE) >= 0) {
      return Insistence.WIDENED;
    }
    return waited.compareTo(UNCLAIMED) >= 0 ? Insistence.AGAIN : Insistence.FIRST;
  }
}
