package fi.tagi.server.access.account;

import java.util.Optional;

/**
 * An invitation that still works.
 *
 * @param account whose password it sets; empty for the first manager, whose account it makes
 */
public record Invitation(Optional<Account> account) {
  /** Whether it makes the first manager's account. */
  public boolean isFirstManager() {
    return account.isEmpty();
  }
}
