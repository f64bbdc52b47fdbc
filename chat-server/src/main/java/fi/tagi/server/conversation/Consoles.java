package fi.tagi.server.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The attached consoles, by person and by the contacts they show. Safe for use by many threads. */
final class Consoles {
  private final Map<UUID, Set<ConsoleScreen>> byPerson = new ConcurrentHashMap<>();
  private final Map<UUID, Set<ConsoleScreen>> byContact = new ConcurrentHashMap<>();

  void add(ConsoleScreen console) {
    put(byPerson, console.person(), console);
  }

  void remove(ConsoleScreen console) {
    take(byPerson, console.person(), console);
  }

  void shown(UUID contact, ConsoleScreen console) {
    put(byContact, contact, console);
  }

  void hidden(UUID contact, ConsoleScreen console) {
    take(byContact, contact, console);
  }

  boolean isEmpty() {
    return byPerson.isEmpty();
  }

  /** Every console. */
  Collection<ConsoleScreen> all() {
    return byPerson.values().stream().flatMap(Set::stream).toList();
  }

  /** Those of a person. */
  Set<ConsoleScreen> of(UUID person) {
    return byPerson.getOrDefault(person, Set.of());
  }

  /** Those that show a contact. */
  Set<ConsoleScreen> showing(UUID contact) {
    return byContact.getOrDefault(contact, Set.of());
  }

  private static void put(Map<UUID, Set<ConsoleScreen>> map, UUID key, ConsoleScreen console) {
    map.compute(
        key,
        (_, before) -> {
          Set<ConsoleScreen> after = before == null ? ConcurrentHashMap.newKeySet() : before;
          after.add(console);
          return after;
        });
  }

  private static void take(Map<UUID, Set<ConsoleScreen>> map, UUID key, ConsoleScreen console) {
    map.computeIfPresent(
        key,
        (_, before) -> {
          before.remove(console);
          return before.isEmpty() ? null : before;
        });
  }
}
