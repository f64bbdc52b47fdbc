package fi.tagi.server.audit;

import java.util.Locale;

/** What was done. */
public enum AuditKind {
  /** A line was made; its subject is the line's code. */
  LINE_ADDED,
  /** A line's settings were changed. */
  LINE_CHANGED,
  /** A line's schedule was replaced. */
  SCHEDULE_CHANGED;

  /** What it is called in the table and in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
