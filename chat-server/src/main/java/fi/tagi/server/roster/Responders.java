package fi.tagi.server.roster;

import java.util.Optional;
import java.util.UUID;

/** The people who may answer. */
@FunctionalInterface
public interface Responders {
  /**
   * The person, as they are now; empty when there is none, when they may not sign in, or when they
   * have no role that answers.
   */
  Optional<Responder> find(UUID responder);
}
