package fi.tagi.server.offer;

import fi.tagi.server.offer.Eligibility.Standing;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;

/** A responder with at least one connected console. Two consoles of one person show the same. */
final class Person {
  private final UUID id;
  private final Set<Console> consoles = new CopyOnWriteArraySet<>();
  private volatile Set<String> lines = Set.of();

  Person(UUID id) {
    this.id = id;
  }

  UUID id() {
    return id;
  }

  Set<Console> consoles() {
    return consoles;
  }

  boolean isShown(String line) {
    return lines.contains(line);
  }

  /** Takes in how the person stands now, and tells their consoles. */
  void standing(Eligibility eligibility, Standing standing, Instant now) {
    eligibility
        .find(id)
        .ifPresentOrElse(
            responder -> {
              lines = eligibility.linesOf(responder, standing, now);
              consoles.forEach(console -> console.show(eligibility.desk(responder, standing)));
            },
            () -> lines = Set.of());
  }
}
