package fi.tagi.server.audit;

import java.util.List;

/**
 * Who changed what, when, from what into what. It only grows. Holds settings and never a word of a
 * visitor.
 */
public interface AuditTrail {
  /** Nothing, as JSON: what was before something was made. */
  String NOTHING = "{}";

  /** How many entries a page holds at most. */
  int PAGE_MAX = 100;

  /**
   * Writes a change down, at the present instant. Within a transaction of the database, as it
   * always should be, it is stored if and only if the change is.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  void record(Actor by, Change change);

  /**
   * Entries from the newest to the oldest, {@link #PAGE_MAX} at most.
   *
   * @param before only those before this position; {@link Long#MAX_VALUE} for the newest
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  List<AuditEntry> page(long before);

  /**
   * A change of something.
   *
   * @param kind what was done
   * @param subject the code or id of what it was done to
   * @param before the settings before, as a JSON object
   * @param after the settings afterwards, as a JSON object
   */
  record Change(AuditKind kind, String subject, String before, String after) {}
}
