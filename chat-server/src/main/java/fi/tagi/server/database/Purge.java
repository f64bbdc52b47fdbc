package fi.tagi.server.database;

import fi.tagi.server.database.Database.Purged;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Takes deleted rows out of a database's files.
 *
 * <p>SQLite overwrites what is deleted, but not the copies that stay behind in a page when its rows
 * move to another one, and its write-ahead log holds older images of the pages. So what is left of
 * a table is written anew into pages that were overwritten as a whole, and the log is emptied.
 * Everybody who writes waits for it: of a table with many rows it is done when little else is
 * written.
 *
 * <p>PostgreSQL leaves a deleted row where it is until its room is used again. A table that is
 * small is written anew into another file, for which it is locked as long as that takes; of a large
 * one the room is only freed, and its end given back. Its write-ahead log is not the server's to
 * empty.
 */
final class Purge {
  /** A table of this size is written anew in a fraction of a second. */
  private static final long SMALL_BYTES = 16 * 1024 * 1024;

  private static final long NANOS_OF_SECOND = 1_000_000_000;

  /** So many rows are written anew in some 25 ms. */
  private static final int FEW_ROWS = 5_000;

  /** Whoever writes less often than so many times a second is not kept waiting by much. */
  private static final long CALM = 10;

  private final Database database;
  private final DatabaseSettings settings;
  private final Optional<Checkpoints> checkpoints;

  private Optional<Written> before = Optional.empty();

  /** When this was done, and how much had been written by then. */
  private record Written(long nanos, long works) {}

  /**
   * For this database.
   *
   * @param checkpoints who takes over SQLite's log, where it is SQLite
   */
  Purge(Database database, DatabaseSettings settings, Optional<Checkpoints> checkpoints) {
    this.database = database;
    this.settings = settings;
    this.checkpoints = checkpoints;
  }

  /** Does it, and says whether it is done. */
  synchronized Purged of(List<String> tables) {
    try {
      if (checkpoints.isEmpty()) {
        return vacuumed(tables) ? Purged.DONE : Purged.FAILED;
      }
      boolean isCalm = isCalm();
      List<String> now = tables.stream().filter(table -> isCalm || hasFewRows(table)).toList();
      rewrite(now);
      if (!checkpoints.get().emptied()) {
        return Purged.FAILED;
      }
      return now.size() == tables.size() ? Purged.DONE : Purged.LATER;
    } catch (SQLException | StorageAway e) {
      return Purged.FAILED;
    } finally {
      before = Optional.of(written());
    }
  }

  /** Whether others wrote little since the last time; the first time nobody knows. */
  private boolean isCalm() {
    Written now = written();
    return before
        .filter(then ->
            (now.works() - then.works()) * NANOS_OF_SECOND <= CALM * (now.nanos() - then.nanos()))
        .isPresent();
  }

  private Written written() {
    return new Written(System.nanoTime(), database.commitCounts().works());
  }

  private boolean hasFewRows(String table) {
    String count = "SELECT count(*) FROM (SELECT 1 FROM " + table + " LIMIT " + FEW_ROWS + ")";
    return database.prepared(sql -> sql.first(count, row -> row.count(1))).orElseThrow() < FEW_ROWS;
  }

  /** In one transaction, so that nobody ever finds a row missing. */
  private void rewrite(List<String> tables) {
    boolean _ =
        database.write(sql -> {
          for (String table : tables) {
            sql.execute("CREATE TEMP TABLE kept AS SELECT * FROM " + table + " ORDER BY rowid");
            sql.execute("DELETE FROM " + table);
            sql.execute("INSERT INTO " + table + " SELECT * FROM temp.kept ORDER BY rowid");
            sql.execute("DROP TABLE temp.kept");
          }
          return true;
        });
  }

  private boolean vacuumed(List<String> tables) throws SQLException {
    try (Connection connection = Connections.single(settings);
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '2s'");
      boolean done = true;
      for (String table : tables) {
        String how = size(statement, table) <= SMALL_BYTES ? "FULL" : "TRUNCATE";
        statement.execute("VACUUM (" + how + ") " + table);
        // A table of somebody else's is passed over with a warning.
        done &= statement.getWarnings() == null;
      }
      return done;
    }
  }

  private static long size(Statement statement, String table) throws SQLException {
    try (ResultSet size = statement.executeQuery("SELECT pg_table_size('" + table + "')")) {
      return size.next() ? size.getLong(1) : 0;
    }
  }
}
