package fi.tagi.server.database.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The row that a statement is at; columns are counted from 1. */
public final class Row {
  private final ResultSet results;
  private final boolean hasUuids;

  Row(ResultSet results, boolean hasUuids) {
    this.results = results;
    this.hasUuids = hasUuids;
  }

  /** What a row says. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads the row; nothing of it may be kept. */
    T read(Row row) throws SQLException;
  }

  /** An id. */
  public UUID id(int column) throws SQLException {
    return findId(column).orElseThrow();
  }

  /** An id that may be missing. */
  public Optional<UUID> findId(int column) throws SQLException {
    return Optional.ofNullable(results.getString(column)).map(UUID::fromString);
  }

  /** The id of a {@link ShortId}. */
  public UUID shortId(int column) throws SQLException {
    return hasUuids ? id(column) : ShortId.read(results.getBytes(column));
  }

  /** A text. */
  public String text(int column) throws SQLException {
    return results.getString(column);
  }

  /** A text that may be missing. */
  public Optional<String> findText(int column) throws SQLException {
    return Optional.ofNullable(results.getString(column));
  }

  /** A number. */
  public int count(int column) throws SQLException {
    return results.getInt(column);
  }

  /** A large number. */
  public long number(int column) throws SQLException {
    return results.getLong(column);
  }

  /** A truth value. */
  public boolean isTrue(int column) throws SQLException {
    return results.getBoolean(column);
  }

  /** Bytes. */
  public byte[] bytes(int column) throws SQLException {
    return results.getBytes(column);
  }

  /** Bytes that may be missing. */
  public Optional<byte[]> findBytes(int column) throws SQLException {
    return Optional.ofNullable(results.getBytes(column));
  }

  /** An instant. */
  public Instant at(int column) throws SQLException {
    return Instant.EPOCH.plus(results.getLong(column), ChronoUnit.MICROS);
  }

  /** An instant that may be missing. */
  public Optional<Instant> findAt(int column) throws SQLException {
    long micros = results.getLong(column);
    return results.wasNull()
        ? Optional.empty()
        : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }
}
