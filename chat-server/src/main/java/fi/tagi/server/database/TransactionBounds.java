package fi.tagi.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How a transaction begins and ends. */
enum TransactionBounds {
  /** As JDBC has it. */
  OF_DRIVER {
    @Override
    void begin(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    void commit(Connection connection) throws SQLException {
      connection.commit();
    }

    @Override
    void rollback(Connection connection) throws SQLException {
      connection.rollback();
    }
  },

  /**
   * By statements, for SQLite. Its driver begins the next transaction within {@code commit()}, and
   * when another process is in the way of a beginning it still believes to be in a transaction:
   * what is written then is committed statement by statement.
   */
  BY_STATEMENT {
    @Override
    void begin(Connection connection) throws SQLException {
      execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    void commit(Connection connection) throws SQLException {
      execute(connection, "COMMIT");
    }

    @Override
    void rollback(Connection connection) throws SQLException {
      execute(connection, "ROLLBACK");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  };

  static TransactionBounds of(DatabaseSettings settings) {
    return settings.isSqlite() ? BY_STATEMENT : OF_DRIVER;
  }

  /** Begins; what is read and written from now on belongs together. */
  abstract void begin(Connection connection) throws SQLException;

  /** Makes it durable. */
  abstract void commit(Connection connection) throws SQLException;

  /** Makes it as if it had not been. */
  abstract void rollback(Connection connection) throws SQLException;
}
