package fi.tagi.server.database.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on one connection, each prepared once for it. Values are given in the order of
 * their marks: ids, short ids, instants, texts, numbers, truth values, bytes, or null.
 */
public final class Prepared {
  private final Connection connection;
  private final Map<String, PreparedStatement> known;
  private final boolean hasUuids;

  Prepared(Connection connection, Map<String, PreparedStatement> known, boolean hasUuids) {
    this.connection = connection;
    this.known = known;
    this.hasUuids = hasUuids;
  }

  /** The first row of what is found. */
  public <T> Optional<T> first(String text, Row.Reader<T> reader, @Nullable Object... values) {
    return query(text, reader, true, values).stream().findFirst();
  }

  /** Every row of what is found. */
  public <T> List<T> all(String text, Row.Reader<T> reader, @Nullable Object... values) {
    return query(text, reader, false, values);
  }

  private <T> List<T> query(
      String text, Row.Reader<T> reader, boolean one, @Nullable Object[] values) {
    try {
      PreparedStatement statement = bound(text, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet results = statement.executeQuery()) {
        Row row = new Row(results, hasUuids);
        while (results.next() && !(one && !rows.isEmpty())) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new DataAccessException("a statement failed", e);
    }
  }

  /** Changes rows; how many. */
  public int update(String text, @Nullable Object... values) {
    try {
      return bound(text, values).executeUpdate();
    } catch (SQLException e) {
      throw new DataAccessException("a statement failed", e);
    }
  }

  /** Changes rows by each of these values, in one go. */
  public void updateAll(String text, List<@Nullable Object[]> rows) {
    try {
      PreparedStatement statement = prepared(text);
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new DataAccessException("a statement failed", e);
    }
  }

  /** A row's values in the order of its columns; jOOQ's own look for a mapper at each row. */
  public static @Nullable Object[] valuesOf(Record row) {
    @Nullable Object[] values = new @Nullable Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  /** Runs a statement without values; its fault is let through as it is. */
  public void run(String text) throws SQLException {
    prepared(text).execute();
  }

  private PreparedStatement bound(String text, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = prepared(text);
    bind(statement, values);
    return statement;
  }

  private PreparedStatement prepared(String text) throws SQLException {
    PreparedStatement statement = known.get(text);
    if (statement == null || statement.isClosed()) {
      statement = connection.prepareStatement(text);
      known.put(text, statement);
    }
    return statement;
  }

  private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, stored(values[i]));
    }
  }

  private @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case UUID id when !hasUuids -> id.toString();
      case ShortId id -> hasUuids ? id.id() : id.bytes();
      case Instant at -> ChronoUnit.MICROS.between(Instant.EPOCH, at);
      case null -> null;
      default -> value;
    };
  }
}
