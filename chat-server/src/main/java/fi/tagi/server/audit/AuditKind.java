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
  SIGNED_OUT,
  /** Something was exported: of a line, which is its subject, or the {@code diary}. */
  EXPORT_MADE,
  /** The words of a contact are kept for a time; its subject is the contact's id. */
  HOLD_PLACED,
  /** The words of a contact are kept no longer. */
  HOLD_LIFTED,
  /** The words that a hold keeps were opened. */
  HOLD_OPENED,
  /** A shift was planned; its subject is the shift's id. */
  SHIFT_PLANNED,
  /** A shift was planned anew. */
  SHIFT_CHANGED,
  /** A shift was ended. */
  SHIFT_ENDED,
  /** One date of a shift was changed; its subject is the shift's id and the date. */
  SHIFT_DATE_CHANGED,
  /** One date of a shift was cancelled. */
  SHIFT_DATE_CANCELLED,
  /** The next definition of the code lists was made; its subject is its number. */
  CODES_CHANGED,
  /** A program was given an export token; its subject is the token's id. */
  TOKEN_MADE,
  /** An export token works no more. */
  TOKEN_REVOKED,
  /** The coding of a closed contact was corrected; its subject is the contact's id. */
  CODING_CORRECTED,
  /** A line's referral directory was replaced; its subject is the line's code. */
  REFERRALS_CHANGED,
  /** A line's canned replies were replaced; its subject is the line's code. */
  REPLIES_CHANGED,
  /** What a line's visitors read in its own words was replaced; its subject is the line's code. */
  PAGE_CHANGED;

  /** What it is called in the table and in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
