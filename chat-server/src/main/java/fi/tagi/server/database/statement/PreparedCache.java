package fi.tagi.server.database.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The prepared statements of every connection of a pool. A connection is used by one thread at a
 * time, and so are its statements. Safe for use by many threads.
 */
public final class PreparedCache {
  private final boolean hasUuids;
  private final Map<Connection, Map<String, PreparedStatement>> byConnection =
      new ConcurrentHashMap<>();

  /**
   * Nothing is prepared yet.
   *
   * @param hasUuids whether the database has a type for ids, or stores them as text
   */
  public PreparedCache(boolean hasUuids) {
    this.hasUuids = hasUuids;
  }

  /** The statements of this connection, which the caller has to itself. */
  public Prepared on(Connection pooled) throws SQLException {
    Connection physical = pooled.unwrap(Connection.class);
    Map<String, PreparedStatement> known = byConnection.get(physical);
    if (known == null) {
      forgetClosed();
      known = new HashMap<>();
      byConnection.put(physical, known);
    }
    return new Prepared(physical, known, hasUuids);
  }

  private void forgetClosed() throws SQLException {
    for (Connection connection : List.copyOf(byConnection.keySet())) {
      if (connection.isClosed()) {
        byConnection.remove(connection);
      }
    }
  }
}
