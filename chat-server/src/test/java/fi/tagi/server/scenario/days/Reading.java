package fi.tagi.server.scenario.days;

import fi.tagi.protocol.ResponderPush.Reached;
import fi.tagi.server.scenario.TestResponder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has which tag before their eyes, or only on a page that nobody sees; noted as pages say. */
final class Reading {
  private final Map<TestResponder, Map<UUID, Boolean>> pages = new HashMap<>();
  private final Set<UUID> unclear = new HashSet<>();

  void draws(TestResponder console, UUID contact, boolean visible) {
    pages.computeIfAbsent(console, c -> new HashMap<>()).put(contact, visible);
  }

  /** Only these tags are left on the console. */
  void isGone(TestResponder console, Collection<UUID> left) {
    notes(console).keySet().retainAll(left);
  }

  /** The console lost its connection, and the server knows. */
  void isGone(TestResponder console) {
    pages.remove(console);
  }

  /** The console lost its connection, and nobody can tell when the server will know. */
  void isLost(TestResponder console) {
    unclear.addAll(notes(console).keySet());
    pages.remove(console);
  }

  /** What a console was told of a tag otherwise than it is, if any of those asked was. */
  Optional<String> wrongNumbers(UUID contact, List<Someone> asked) {
    if (unclear.contains(contact)) {
      return Optional.empty();
    }
    long visible = asked.stream().filter(person -> has(person, contact, Set.of(true))).count();
    long drawn = asked.stream().filter(person -> has(person, contact, Set.of(true, false))).count();
    Optional<Reached> is =
        Optional.of(new Reached(contact, visible, drawn - visible, asked.size()));
    return asked.stream()
        .flatMap(person -> person.consoles().stream())
        .map(console -> console.reached(contact))
        .filter(told -> !told.equals(is))
        .findFirst()
        .map(told -> "reached is " + is + " and was told as " + told);
  }

  private boolean has(Someone person, UUID contact, Set<Boolean> how) {
    return person.consoles().stream()
        .map(console -> notes(console).get(contact))
        .anyMatch(seen -> seen != null && how.contains(seen));
  }

  private Map<UUID, Boolean> notes(TestResponder console) {
    return pages.getOrDefault(console, new HashMap<>());
  }
}
