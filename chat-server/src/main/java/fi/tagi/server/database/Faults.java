package fi.tagi.server.database;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** Tells the faults of a database apart. */
final class Faults {
  private static final String POSTGRES_SERIALIZATION = "40001";
  private static final String POSTGRES_DEADLOCK = "40P01";
  private static final String UNIQUE = "23505";

  private Faults() {}

  /** Whether it is the database's, not the work's own. */
  static boolean isStorage(Throwable fault) {
    return fault instanceof DataAccessException
        || fault instanceof SQLException
        || fault instanceof StorageAway;
  }

  /**
   * Whether another transaction was in the way, so that the same work may succeed when run again.
   */
  static boolean isConflict(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return POSTGRES_SERIALIZATION.equals(state)
            || POSTGRES_DEADLOCK.equals(state)
            || UNIQUE.equals(state)
            || (sql.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
      }
    }
    return false;
  }
}
