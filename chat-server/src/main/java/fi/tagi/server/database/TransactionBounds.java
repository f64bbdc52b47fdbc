package fi.tagi.server.database;

import fi.tagi.server.database.statement.PreparedCache;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;

/** How a transaction begins and ends. */
enum TransactionBounds {
  /** As JDBC has it. */
  OF_DRIVER {
    @Override
    void begin(Connection connection, PreparedCache prepared) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    void commit(Connection connection, PreparedCache prepared) throws SQLException {
      connection.commit();
    }

    @Override
    void rollback(Connection connection, PreparedCache prepared) throws SQLException {
      connection.rollback();
    }
  },

  /**
   * By statements, for SQLite. Its driver begins the next transaction within {@code commit()}, and
   * when another process is in the way of a beginning it still believes to be in a transaction:
   * what is written then is committed statement by statement.
   *
   * <p>The driver is told that a transaction is open all the same: after each change it would begin
   * and commit another, to be sure that the change is committed, and have that refused.
   */
  BY_STATEMENT {
    @Override
    void begin(Connection connection, PreparedCache prepared) throws SQLException {
      prepared.on(connection).run("BEGIN IMMEDIATE");
      commitsEachStatement(connection, false);
    }

    @Override
    void commit(Connection connection, PreparedCache prepared) throws SQLException {
      prepared.on(connection).run("COMMIT");
      commitsEachStatement(connection, true);
    }

    @Override
    void rollback(Connection connection, PreparedCache prepared) throws SQLException {
      prepared.on(connection).run("ROLLBACK");
      commitsEachStatement(connection, true);
    }

    private void commitsEachStatement(Connection connection, boolean does) throws SQLException {
      connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(does);
    }
  };

  static TransactionBounds of(DatabaseSettings settings) {
    return settings.isSqlite() ? BY_STATEMENT : OF_DRIVER;
  }

  /** Begins; what is read and written from now on belongs together. */
  abstract void begin(Connection connection, PreparedCache prepared) throws SQLException;

  /** Makes it durable. */
  abstract void commit(Connection connection, PreparedCache prepared) throws SQLException;

  /** Makes it as if it had not been. */
  abstract void rollback(Connection connection, PreparedCache prepared) throws SQLException;
}
