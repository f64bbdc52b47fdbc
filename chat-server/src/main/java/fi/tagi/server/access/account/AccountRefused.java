package fi.tagi.server.access.account;

import java.util.Locale;

/** An account was not made or not changed, because of a value that was asked for. */
public final class AccountRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  AccountRefused(Reason reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Why an account was not made or not changed. */
  public enum Reason {
    /** The sign-in name is not 2 to 64 letters, digits and {@code . _ @ + -}. */
    NAME_MALFORMED,
    /** Another account has the sign-in name. */
    NAME_TAKEN,
    /** The real name is empty or too long. */
    REAL_NAME_MALFORMED,
    /** The alias is empty or too long. */
    ALIAS_MALFORMED,
    /** The alias would show the real name to visitors. */
    ALIAS_IS_REAL_NAME,
    /** No role. */
    ROLES_MISSING,
    /** No language. */
    LANGUAGES_MISSING,
    /** The maximum of conversations is not 1 to 20. */
    MAXIMUM_OUT_OF_RANGE,
    /** The password is under 12 characters. */
    PASSWORD_SHORT,
    /** The password is over 256 characters. */
    PASSWORD_LONG,
    /** Nobody would be left who manages. */
    LAST_MANAGER,
    /** There is no such account. */
    UNKNOWN_ACCOUNT,
    /** The invitation was used, is too old, or never was. */
    USED_OR_EXPIRED;

    /** The reason on the wire. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
