package fi.tagi.load.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stores rows, each in a commit of its own, on a thread of its own: one table, one statement. */
final class BareStore {
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final Connection connection;
  private final PreparedStatement insert;

  private BareStore(Connection connection, PreparedStatement insert) {
    this.connection = connection;
    this.insert = insert;
  }

  /** Makes its table in the SQLite database at this address. */
  static BareStore open(String url) throws SQLException {
    Connection connection = BareCommits.sqlite(url);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bare_row (place integer PRIMARY KEY, content blob NOT NULL)");
    }
    connection.setAutoCommit(false);
    return new BareStore(
        connection, connection.prepareStatement("INSERT INTO bare_row (content) VALUES (?)"));
  }

  /** Stores a row; what comes then comes after the commit, and on the thread of the commit. */
  void store(byte[] content, Runnable then) {
    writer.execute(() -> {
      try {
        insert.setBytes(1, content);
        insert.executeUpdate();
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException("a bare row was not stored", e);
      }
      then.run();
    });
  }
}
