package fi.tagi.server.database;

import com.zaxxer.hikari.HikariDataSource;
import fi.tagi.server.database.statement.PreparedCache;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Transactions on the connections of a pool, each of them begun, and then either durable or undone.
 */
final class Transactions {
  private static final int TRIES = 3;

  private final HikariDataSource source;
  private final TransactionBounds bounds;
  private final PreparedCache prepared;

  Transactions(HikariDataSource source, TransactionBounds bounds, PreparedCache prepared) {
    this.source = source;
    this.bounds = bounds;
    this.prepared = prepared;
  }

  /** No transaction could be begun. */
  static final class NotBegun extends SQLException {
    private static final long serialVersionUID = 1L;

    NotBegun(SQLException cause) {
      super(cause);
    }
  }

  /**
   * Does the work in a transaction, and returns after the commit.
   *
   * @throws NotBegun when there was none to do it in
   * @throws SQLException when the commit is not confirmed; what the work throws is thrown as well
   */
  void run(Consumer<Connection> work) throws SQLException {
    Connection connection = begun();
    try {
      work.accept(connection);
      bounds.commit(connection, prepared);
    } catch (SQLException | RuntimeException | Error e) {
      rollback(connection);
      throw e;
    } finally {
      giveBack(connection);
    }
  }

  /** A connection whose transaction is open; another process may be in the way for a while. */
  private Connection begun() throws NotBegun {
    for (int i = 1; ; i++) {
      try {
        return begin(source.getConnection());
      } catch (SQLException e) {
        if (i == TRIES || !Faults.isConflict(e)) {
          throw new NotBegun(e);
        }
      }
    }
  }

  private Connection begin(Connection connection) throws SQLException {
    try {
      bounds.begin(connection, prepared);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void rollback(Connection connection) {
    try {
      bounds.rollback(connection, prepared);
    } catch (SQLException e) {
      // Nobody knows what it is in: it must not be used again.
      source.evictConnection(connection);
    }
  }

  /** What was committed is, whatever happens to its connection afterwards. */
  private void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      source.evictConnection(connection);
    }
  }
}
