package fi.tagi.server.audit;

import java.util.Locale;

/** What was done. */
public enum AuditKind {
  /** A line was made; its subject is the line's code. */
  LINE_ADDED,
  /** A line's settings were changed. */
  LINE_CHANGED,
  /** A line's schedule was replaced. */
  SCHEDULE_CHANGED,
  /** An account was made; its subject is the account's id. */
  ACCOUNT_ADDED,
  /** A manager changed an account. */
  ACCOUNT_CHANGED,
  /** An account may not sign in any more. */
  ACCOUNT_DISABLED,
  /** An account may sign in again. */
  ACCOUNT_ENABLED,
  /** A person set their password, through an invitation. */
  PASSWORD_SET,
  /** Somebody signed in. */
  SIGNED_IN,
  /** Somebody signed out. */
  SIGNED_OUT;

  /** What it is called in the table and in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
