package fi.tagi.server.shift.book;

import fi.tagi.protocol.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people who may have shifts, as they are now. */
public interface Colleagues {
  /** Everybody who may answer, in the order of their aliases. */
  List<Colleague> all();

  /** The person; empty when there is none, or they may not answer. */
  Optional<Colleague> find(UUID responder);

  /** By what name colleagues know this person, also one who does not answer any more. */
  String alias(UUID responder);

  /** Whether this person may answer in this role. */
  default boolean answersAs(UUID responder, Role role) {
    return find(responder).filter(person -> person.roles().contains(role)).isPresent();
  }

  /**
   * A person who may answer.
   *
   * @param id the account
   * @param alias the name that colleagues see
   * @param roles in which roles
   */
  record Colleague(UUID id, String alias, Set<Role> roles) {}
}
