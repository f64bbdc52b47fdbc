package fi.tagi.server.access;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who signed in.
 *
 * @param account which account
 * @param roles what it may be now
 */
public record Caller(UUID account, Set<AccountRole> roles) {
  /** A caller with these roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether this person answers visitors. */
  public boolean isResponder() {
    return roles.stream().anyMatch(role -> role.responder().isPresent());
  }

  /** Whether this person manages. */
  public boolean isManager() {
    return roles.contains(AccountRole.MANAGER);
  }
}
