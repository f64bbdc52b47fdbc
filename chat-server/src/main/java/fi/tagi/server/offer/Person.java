package fi.tagi.server.offer;

import fi.tagi.protocol.Role;
import fi.tagi.server.session.EncodedFrame;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;

/** A responder with at least one connected console. Two consoles of one person show the same. */
final class Person {
  private final UUID id;
  private final Set<Console> consoles = new CopyOnWriteArraySet<>();
  private volatile Map<String, Set<Role>> roles = Map.of();
  private volatile int running;
  private volatile boolean practises;
  private Set<String> shifts = Set.of();

  Person(UUID id) {
    this.id = id;
  }

  UUID id() {
    return id;
  }

  Set<Console> consoles() {
    return consoles;
  }

  /** The roles in which they may be offered something now, by line. */
  Map<String, Set<Role>> roles() {
    return roles;
  }

  /** Whether they practise, and are not on duty. */
  boolean practises() {
    return practises;
  }

  /** Whether these are others than when this was asked last. */
  boolean isOnAnotherShift(Set<String> now) {
    boolean other = !now.equals(shifts);
    shifts = now;
    return other;
  }

  boolean isAsked(Cards.AskCard card) {
    return card.ask().roleFor(id, roles.getOrDefault(card.line(), Set.of())).isPresent();
  }

  /**
   * Takes in how the person stands now, and tells their consoles.
   *
   * @return whether they may be offered something else than before
   */
  boolean standing(Eligibility eligibility, int conversations, Instant now) {
    Map<String, Set<Role>> before = roles;
    running = conversations;
    practises = eligibility.practises(id);
    eligibility
        .find(id)
        .ifPresentOrElse(
            responder -> {
              roles = eligibility.roles(responder, conversations, now);
              consoles.forEach(console -> console.show(eligibility.desk(responder, running)));
            },
            () -> roles = Map.of());
    return !roles.equals(before);
  }

  /** Tells who could be asked, while there is a conversation to ask about. */
  void mayAsk(EncodedFrame colleagues) {
    if (running > 0) {
      consoles.forEach(console -> console.mayAsk(colleagues));
    }
  }
}
