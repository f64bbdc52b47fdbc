package fi.tagi.server.desk.visitor;

import java.util.Optional;
import java.util.UUID;

/**
 * What lets a visitor's page come back to its contact: resume tokens, of which only a hash is kept.
 */
public interface VisitorKeys {
  /** Lets this token open the contact. */
  void add(String token, UUID contact);

  /** The contact this token opens; empty when there is none (any more). */
  Optional<UUID> find(String token);

  /** Destroys what opens the contact. */
  void shred(UUID contact);
}
