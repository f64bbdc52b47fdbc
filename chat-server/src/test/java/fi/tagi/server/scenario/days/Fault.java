package fi.tagi.server.scenario.days;

import fi.tagi.protocol.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What is planted to see that the comparison finds it: a server that goes by another rule than the
 * manager wrote, or a page that does not do what it is told.
 */
enum Fault {
  /** Nothing is wrong. */
  NONE,
  /** The server goes on offering for half an hour after a role's window. */
  OFFERS_AFTER_THE_WINDOW,
  /** The server asks everybody from the beginning. */
  ASKS_EVERYBODY_AT_ONCE,
  /** The server never asks the lines that help. */
  ASKS_NO_HELPERS,
  /** The server does not look at shifts. */
  NEEDS_NO_SHIFT,
  /** A page leaves a tag where it is that is withdrawn while the contact still waits. */
  KEEPS_WITHDRAWN_TAGS,
  /** A page says that it is seen when nobody sees it. */
  SAYS_THAT_IT_IS_SEEN;

  private static final int MINUTES_TOO_MANY = 30;

  /** The line as the server has it, for the line as the manager wrote it. */
  LineRules believed(LineRules line) {
    return switch (this) {
      case OFFERS_AFTER_THE_WINDOW ->
          line.at(
              line.hours().stream()
                  .map(one ->
                      new LineRules.Hours(
                          one.role(), one.from(), one.to().plusMinutes(MINUTES_TOO_MANY)))
                  .toList());
      case ASKS_EVERYBODY_AT_ONCE -> line.asking(Set.of(Role.values()));
      case ASKS_NO_HELPERS ->
          new LineRules(line.code(), line.hours(), line.first(), List.of(), line.shiftsOnly());
      case NEEDS_NO_SHIFT ->
          new LineRules(line.code(), line.hours(), line.first(), line.helpers(), false);
      case NONE, KEEPS_WITHDRAWN_TAGS, SAYS_THAT_IT_IS_SEEN -> line;
    };
  }

  /** What a page says of whether it is seen. */
  boolean told(boolean visible) {
    return visible || this == SAYS_THAT_IT_IS_SEEN;
  }

  /** What is on the screen, for what should be and what was before. */
  <T> Map<UUID, T> drawn(Map<UUID, T> now, Map<UUID, T> before, Predicate<UUID> waits) {
    if (this != KEEPS_WITHDRAWN_TAGS) {
      return now;
    }
    Map<UUID, T> kept = new HashMap<>(before);
    kept.keySet().removeIf(contact -> !waits.test(contact));
    kept.putAll(now);
    return kept;
  }
}
