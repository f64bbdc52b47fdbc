package fi.tagi.server.access.account;

import fi.tagi.protocol.Role;
import fi.tagi.server.access.AccountRole;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * An account.
 *
 * @param id its id
 * @param details what a manager set
 * @param disabled whether it may not sign in
 * @param invited whether an invitation is out by which its person sets a password
 */
public record Account(UUID id, AccountDetails details, boolean disabled, boolean invited) {

  /** As what this person answers visitors; empty for one who only manages. */
  public Set<Role> responderRoles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (AccountRole role : details.roles()) {
      role.responder().ifPresent(roles::add);
    }
    return roles;
  }

  /** Whether this person may answer visitors. */
  public boolean isResponder() {
    return !disabled && !responderRoles().isEmpty();
  }

  /** Whether this person may manage. */
  public boolean isManager() {
    return !disabled && details.roles().contains(AccountRole.MANAGER);
  }
}
