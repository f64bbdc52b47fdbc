package fi.tagi.server.access.account;

/**
 * What a person gives who accepts an invitation.
 *
 * @param name the sign-in name; empty leaves an invited account's as it is
 * @param realName the real name; only the first manager's is taken
 * @param alias what visitors see; empty leaves an invited account's as it is
 * @param password the password
 */
public record Acceptance(String name, String realName, String alias, String password) {
  /** Names and passwords stay out of logs. */
  @Override
  public String toString() {
    return "Acceptance";
  }
}
