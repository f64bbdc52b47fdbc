package fi.tagi.server.access.account;

import java.util.UUID;

/**
 * What is needed to check a password.
 *
 * @param account whose
 * @param hash the stored hash
 */
public record Credentials(UUID account, String hash) {
  /** The hash stays out of logs. */
  @Override
  public String toString() {
    return "Credentials[" + account + "]";
  }
}
