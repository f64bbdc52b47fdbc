package fi.tagi.server.statistics.report;

import fi.tagi.server.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a span of time by plain SQL over the entries of the diary, for SQLite: written
 * from the definitions alone, without a look at how the server counts.
 */
final class RawDiary {
  private static final String CONTACTS =
      """
      WITH contact AS (
        SELECT contact_id AS id, min(recorded_at) AS arrived,
          max(kind = 'turned_away') AS away,
          max(kind = 'abandoned') AS abandoned,
          max(kind = 'unserved') AS unserved,
          max(kind IN ('wrapped_up', 'left_uncoded')) AS closed,
          min(CASE WHEN kind = 'claimed' THEN recorded_at END) AS claimed,
          min(CASE WHEN kind = 'responded' THEN recorded_at END) AS responded,
          min(CASE WHEN kind IN ('abandoned', 'unserved') THEN recorded_at END) AS given_up,
          sum(kind = 'released') AS releases,
          max(kind IN ('wrapped_up', 'corrected')) AS coded,
          max(kind = 'corrected') AS corrected,
          (SELECT k.kind FROM diary_entry k
            WHERE k.contact_id = d.contact_id
              AND k.kind IN ('arrived', 'claimed', 'released', 'ended', 'handed_over')
            ORDER BY k.version DESC LIMIT 1) AS last_move,
          (SELECT json_extract(a.body, '$.promiseSeconds') FROM diary_entry a
            WHERE a.contact_id = d.contact_id AND a.kind = 'arrived') AS promise,
          (SELECT c.body FROM diary_entry c
            WHERE c.contact_id = d.contact_id AND c.kind IN ('wrapped_up', 'corrected')
            ORDER BY c.version DESC LIMIT 1) AS coding
        FROM diary_entry d GROUP BY contact_id
      ), arrival AS (
        SELECT *, closed = 1 OR (abandoned = 0 AND unserved = 0 AND away = 0
          AND last_move NOT IN ('arrived', 'released')) AS answered
        FROM contact WHERE arrived >= ?1 AND arrived < ?2
      )
      """;

  private final TestDatabase storage;
  private final long from;
  private final long to;

  RawDiary(TestDatabase storage, long fromMicros, long toMicros) {
    this.storage = storage;
    this.from = fromMicros;
    this.to = toMicros;
  }

  long one(String select) throws SQLException {
    return all(select).getFirst();
  }

  List<Long> all(String select) throws SQLException {
    try (Connection connection = storage.connect();
        PreparedStatement statement = connection.prepareStatement(CONTACTS + select)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      List<Long> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getLong(1));
        }
      }
      return values;
    }
  }

  /** Nearest rank; −1 where there is nothing. */
  long percentile(String column, int percent) throws SQLException {
    List<Long> seconds =
        all(
            "SELECT (%s - arrived) / 1000000 FROM arrival WHERE answered AND %s IS NOT NULL ORDER BY 1"
                .formatted(column, column));
    int rank = (int) Math.ceil(seconds.size() * percent / 100.0);
    return seconds.isEmpty() ? -1 : seconds.get(Math.max(1, rank) - 1);
  }
}
