package fi.tagi.server.database;

import com.zaxxer.hikari.HikariDataSource;
import fi.tagi.server.database.statement.Prepared;
import fi.tagi.server.database.statement.PreparedCache;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * An open, migrated database. Safe for use by many threads, none of them an event loop: every call
 * may block.
 */
public final class Database implements Atomically, AutoCloseable {
  /** The version of the newest migration under {@code db/migration}. */
  static final String NEWEST_MIGRATION = "31";

  private static final int PING_SECONDS = 2;

  private static final Settings RENDERING =
      new Settings().withRenderSchema(false).withExecuteLogging(false);

  private final ScopedValue<Open> transaction = ScopedValue.newInstance();
  private final DatabaseSettings settings;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final GroupCommit commits;
  private final PreparedCache prepared;
  private final Optional<Checkpoints> checkpoints;
  private final Purge purge;

  private Database(DatabaseSettings settings) {
    this.settings = settings;
    this.readers = Connections.readers(settings);
    this.writers = Connections.writers(settings);
    this.prepared = new PreparedCache(!settings.isSqlite());
    this.commits = new GroupCommit(writers, settings, prepared);
    this.checkpoints =
        settings.isSqlite()
            ? Optional.of(
                new Checkpoints(
                    () -> Connections.single(settings), () -> commits.counts().commits()))
            : Optional.empty();
    this.purge = new Purge(this, settings, checkpoints);
  }

  /**
   * Loads the program of SQLite and what makes the texts of statements; a start may do so beside
   * other things.
   */
  public static void prepare() {
    Connections.prepare();
    DSLContext sql = DSL.using(SQLDialect.SQLITE, RENDERING);
    Table<?> table = DSL.table(DSL.name("t"));
    Field<Integer> field = DSL.field(DSL.name("f"), Integer.class);
    String _ =
        sql.render(
            sql.insertInto(table, field).values(1).onConflict(field).doUpdate().setAllToExcluded());
    String _ = sql.render(sql.select(field).from(table).where(field.eq(1)).orderBy(field));
  }

  /** A transaction that is open: what is prepared, and what asks through jOOQ, made when needed. */
  private final class Open {
    private final Connection connection;
    private final Prepared prepared;
    private final GroupCommit.Common common;
    private @Nullable DSLContext sql;

    Open(Connection connection, Prepared prepared, GroupCommit.Common common) {
      this.connection = connection;
      this.prepared = prepared;
      this.common = common;
    }

    DSLContext sql() {
      DSLContext known = sql;
      if (known == null) {
        known = context(connection);
        sql = known;
      }
      return known;
    }
  }

  /**
   * Opens the database, and brings its tables to this version's state.
   *
   * @throws StorageAway when it cannot be opened or migrated
   */
  public static Database open(DatabaseSettings settings) {
    try {
      if (!isMigrated(settings)) {
        migrate(settings);
      }
      return new Database(settings);
    } catch (RuntimeException e) {
      throw new StorageAway(e);
    }
  }

  private static void migrate(DatabaseSettings settings) {
    Flyway.configure()
        .dataSource(Connections.migration(settings))
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (settings.isSqlite() ? "sqlite" : "postgresql"))
        .load()
        .migrate();
  }

  /**
   * Whether the history that Flyway keeps ends with this version's newest migration, and every one
   * succeeded: to have Flyway find that out takes a quarter of a start.
   */
  private static boolean isMigrated(DatabaseSettings settings) {
    try (Connection connection = Connections.single(settings);
        Statement statement = connection.createStatement();
        ResultSet history =
            statement.executeQuery(
                "SELECT version, success FROM flyway_schema_history ORDER BY installed_rank")) {
      boolean isMigrated = false;
      while (history.next()) {
        if (!history.getBoolean(2)) {
          return false;
        }
        isMigrated = NEWEST_MIGRATION.equals(history.getString(1));
      }
      return isMigrated;
    } catch (SQLException e) {
      // There is no history yet, or no database: whatever it is, to migrate is how it is told.
      return false;
    }
  }

  /**
   * Reads; what was committed before is seen. Within {@link #write} or {@link #atomically} it reads
   * in that transaction.
   *
   * @throws StorageAway when the database does not answer
   */
  public <T> T read(Function<DSLContext, T> query) {
    if (transaction.isBound()) {
      return query.apply(transaction.get().sql());
    }
    try (Connection connection = readers.getConnection()) {
      return query.apply(context(connection));
    } catch (SQLException | DataAccessException e) {
      throw new StorageAway(e);
    }
  }

  /**
   * Reads by several queries what was there at one moment, with rows fetched as they are needed.
   *
   * @throws StorageAway when the database does not answer
   */
  public <T> T snapshot(Function<DSLContext, T> queries) {
    try (Connection connection = readers.getConnection()) {
      connection.setTransactionIsolation(
          settings.isSqlite()
              ? Connection.TRANSACTION_SERIALIZABLE
              : Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return queries.apply(context(connection));
      } finally {
        connection.rollback();
      }
    } catch (SQLException | DataAccessException e) {
      throw new StorageAway(e);
    }
  }

  /**
   * Writes, and returns after the commit. Within another write it joins that one. The work may be
   * run more than once and must do nothing but read and write this database.
   *
   * @throws StorageAway when the commit is not confirmed
   */
  public <T> T write(Function<DSLContext, T> work) {
    return atomically(() -> work.apply(transaction.get().sql()));
  }

  /**
   * Reads by statements of {@link #text}; within {@link #write} or {@link #atomically} in that
   * transaction, where they may write as well.
   *
   * @throws StorageAway when the database does not answer
   */
  public <T> T prepared(Function<Prepared, T> work) {
    if (transaction.isBound()) {
      return work.apply(transaction.get().prepared);
    }
    try (Connection connection = readers.getConnection()) {
      try {
        return work.apply(prepared.on(connection));
      } catch (DataAccessException e) {
        // The pool did not see the fault, and must not lend the connection again.
        readers.evictConnection(connection);
        throw e;
      }
    } catch (SQLException | DataAccessException e) {
      throw new StorageAway(e);
    }
  }

  /** The text of a statement with marks for its values, made once and for all. */
  public String text(Function<DSLContext, Query> statement) {
    DSLContext sql = DSL.using(dialect(), RENDERING);
    return sql.render(statement.apply(sql));
  }

  private Open open(Connection connection, GroupCommit.Common common) {
    try {
      return new Open(connection, prepared.on(connection), common);
    } catch (SQLException e) {
      throw new DataAccessException("no connection", e);
    }
  }

  @Override
  public <T> T atomically(Supplier<T> work) {
    return transaction.isBound()
        ? work.get()
        : commits.run((connection, common) ->
            ScopedValue.where(transaction, open(connection, common)).call(work::get));
  }

  /**
   * Something that all the work of one commit shares, made by the first that asks for it; outside
   * of a write it is made for the caller alone.
   */
  public <T> T common(Class<T> type, Supplier<T> make) {
    return transaction.isBound() ? transaction.get().common.get(type, make) : make.get();
  }

  /**
   * Has something done once the open transaction is committed, by whoever committed it and before
   * its callers are answered. Not done when it is rolled back; must neither block nor fail.
   */
  public void afterCommit(Runnable task) {
    transaction.get().common.afterwards(task);
  }

  /**
   * The query with its rows locked until the end of the transaction, where writers can be more than
   * one.
   */
  public <R extends Record> ResultQuery<R> locking(SelectForUpdateStep<R> query) {
    return isLocking() ? query.forUpdate() : query;
  }

  /** What the database numbered the row by that this transaction added last. */
  public Field<Long> inserted() {
    return DSL.function(settings.isSqlite() ? "last_insert_rowid" : "lastval", SQLDataType.BIGINT);
  }

  /** Whether there can be more than one writer, so that rows are locked. */
  public boolean isLocking() {
    return !settings.isSqlite();
  }

  /** Whether it answers now. */
  public boolean answers() {
    try (Connection connection = readers.getConnection()) {
      return connection.isValid(PING_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** How many transactions were committed, and how many pieces of work in them. */
  public CommitCounts commitCounts() {
    return commits.counts();
  }

  /** Takes what was deleted from these tables out of the database's files; see {@link Purge}. */
  public Purged purge(List<String> tables) {
    return purge.of(tables);
  }

  /** What became of taking out what was deleted. */
  public enum Purged {
    /** It is in the database's files no more. */
    DONE,
    /** Of a large table it is to be asked for again: others write too much now. */
    LATER,
    /** It could not be done, and may be later. */
    FAILED
  }

  private DSLContext context(Connection connection) {
    return DSL.using(connection, dialect(), RENDERING);
  }

  private SQLDialect dialect() {
    return settings.isSqlite() ? SQLDialect.SQLITE : SQLDialect.POSTGRES;
  }

  @Override
  public void close() {
    commits.close();
    checkpoints.ifPresent(Checkpoints::close);
    writers.close();
    readers.close();
  }
}
