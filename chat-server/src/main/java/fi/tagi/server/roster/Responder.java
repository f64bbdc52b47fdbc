package fi.tagi.server.roster;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import java.util.Set;
import java.util.UUID;

/**
 * A person who answers.
 *
 * @param id the account
 * @param alias the name that visitors and colleagues see
 * @param roles in which roles they may answer, at least one
 * @param languages in which languages
 * @param maximum how many conversations they hold at the most
 */
public record Responder(
    UUID id, String alias, Set<Role> roles, Set<Language> languages, int maximum) {

  /** Copies. */
  public Responder {
    roles = Set.copyOf(roles);
    languages = Set.copyOf(languages);
  }
}
