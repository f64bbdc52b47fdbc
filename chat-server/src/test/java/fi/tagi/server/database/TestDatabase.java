package fi.tagi.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A new database for a test, of either kind, and what a test may want of it beside {@link Database}
 * itself. Closing it closes every {@link Database} that was opened on it.
 *
 * <p>Each is a copy of one that was migrated once: to migrate every one of hundreds takes longer
 * than most tests. {@link #empty} has none of that.
 */
public final class TestDatabase implements AutoCloseable {
  /** The kinds of database that the server runs on. */
  public enum Kind {
    /** Embedded, in one file. */
    SQLITE,
    /** A real server. */
    POSTGRES
  }

  private static final String FILE = "tagi.db";

  private final Kind kind;
  private final DatabaseSettings settings;
  private final String name;
  private final List<Database> open = new ArrayList<>();

  private TestDatabase(Kind kind, DatabaseSettings settings, String name) {
    this.kind = kind;
    this.settings = settings;
    this.name = name;
  }

  /**
   * A new database.
   *
   * @param folder where SQLite puts its file
   */
  public static TestDatabase of(Kind kind, Path folder) {
    return switch (kind) {
      case SQLITE -> sqlite(folder);
      case POSTGRES -> postgres();
    };
  }

  /** A new SQLite database in this folder; the one that is there, where there is one. */
  public static TestDatabase sqlite(Path folder) {
    migrated(folder);
    return inFile(folder);
  }

  private static TestDatabase inFile(Path folder) {
    Path file = folder.resolve(FILE);
    return new TestDatabase(Kind.SQLITE, DatabaseSettings.sqlite(file), file.toString());
  }

  /** A new database of the real PostgreSQL. */
  public static TestDatabase postgres() {
    return onServer(TestPostgres.createMigrated());
  }

  private static TestDatabase onServer(String name) {
    return new TestDatabase(Kind.POSTGRES, TestPostgres.settings(name), name);
  }

  /** A new database without a table. */
  public static TestDatabase empty(Kind kind, Path folder) {
    return switch (kind) {
      case SQLITE -> inFile(folder);
      case POSTGRES -> onServer(TestPostgres.create());
    };
  }

  /** Puts a migrated SQLite database into a server's data folder, unless there is one. */
  public static void migrated(Path folder) {
    try {
      Path file = folder.resolve(FILE);
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Files.write(file, Migrated.FILE_BYTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made when the first test asks. */
  private static final class Migrated {
    private static final byte[] FILE_BYTES = make();

    private static byte[] make() {
      try {
        Path folder = Files.createTempDirectory("migrated");
        Path file = folder.resolve(FILE);
        Database.open(DatabaseSettings.sqlite(file)).close();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        // Fails where a part of it is left in a file beside it.
        Files.delete(folder);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Opens it, migrated; opened twice, it is as two processes have it. */
  public Database open() {
    Database database = Database.open(settings);
    open.add(database);
    return database;
  }

  /** Which kind. */
  public Kind kind() {
    return kind;
  }

  /** How to open it. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** A plain connection with the rights of the server's own account. */
  public Connection connect() throws SQLException {
    return switch (kind) {
      case SQLITE -> DriverManager.getConnection(settings.url());
      case POSTGRES -> TestPostgres.connect(name);
    };
  }

  /** A plain connection whom no grant binds. */
  public Connection connectAsSuperuser() throws SQLException {
    return switch (kind) {
      case SQLITE -> connect();
      case POSTGRES -> TestPostgres.connectAsSuperuser(name);
    };
  }

  /** An id as SQL names it in a table of {@link fi.tagi.server.database.statement.ShortId}s. */
  public String shortId(UUID id) {
    String text = id.toString();
    return kind == Kind.SQLITE ? "x'" + text.replace("-", "") + "'" : "'" + text + "'";
  }

  /** Brings it to the state of an older version. */
  void at(String version) {
    flyway(version).migrate();
  }

  Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(Connections.migration(settings))
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (settings.isSqlite() ? "sqlite" : "postgresql"))
        .target(target)
        .load();
  }

  /** Runs a statement beside whatever has it open. */
  void sql(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    }
  }

  /** Every row of a table, all columns as text, in an order that only the rows decide. */
  public List<String> dump(String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect();
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int i = 1; i <= columns; i++) {
          row.add(result.getMetaData().getColumnName(i) + "=" + result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  @Override
  public void close() {
    open.forEach(Database::close);
    if (kind == Kind.POSTGRES) {
      TestPostgres.drop(name);
    }
  }
}
