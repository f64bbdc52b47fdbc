package fi.tagi.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;

/**
 * A real PostgreSQL: one server for all tests of a process, started by the first that asks. {@code
 * TAGI_TEST_PG_URL} names another server instead, as a JDBC address with a user who may make
 * databases and roles.
 *
 * <p>Each database is made new and is owned by a role that is no superuser, as the server's own
 * account should be: a superuser is bound by no grant.
 */
final class TestPostgres {
  private static final String ELSEWHERE = "TAGI_TEST_PG_URL";

  /** The server's own account in the tests. */
  static final String OWNER = "tagi_test";

  private TestPostgres() {}

  /** Where the server is; made when it is first asked for. */
  private static final class Server {
    private static final String URL = start();

    private static String start() {
      String elsewhere = System.getenv(ELSEWHERE);
      String url = elsewhere == null ? embedded() : elsewhere;
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute(
            """
            DO $$ BEGIN
              CREATE ROLE tagi_test LOGIN PASSWORD 'tagi_test' NOSUPERUSER;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$\
            """);
      } catch (SQLException e) {
        throw new IllegalStateException("no PostgreSQL for the tests at " + ELSEWHERE, e);
      }
      return url;
    }

    private static String embedded() {
      try {
        // What the tests hold it to are answers, not power cuts: fsync only costs time here.
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "200")
            .start()
            .getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
      }
    }
  }

  /** A new empty database. */
  static String create() {
    return createAs("");
  }

  /** A new database with all tables. */
  static String createMigrated() {
    return createAs(" TEMPLATE " + Migrated.NAME);
  }

  private static String createAs(String like) {
    String name = "tagi_" + UUID.randomUUID().toString().replace("-", "");
    onServer("CREATE DATABASE " + name + " OWNER " + OWNER + like);
    return name;
  }

  /** Made when the first test asks; nobody is connected to it, or it could not be copied. */
  private static final class Migrated {
    private static final String NAME = make();

    private static String make() {
      String name = create();
      Database.open(settings(name)).close();
      if (System.getenv(ELSEWHERE) != null) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
      }
      return name;
    }
  }

  static void drop(String name) {
    onServer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  static DatabaseSettings settings(String name) {
    return new DatabaseSettings(address(name), OWNER, OWNER, 4, 2);
  }

  /** A connection of the server's own account. */
  static Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(address(name), OWNER, OWNER);
  }

  /** A connection of a superuser, whom no grant binds. */
  static Connection connectAsSuperuser(String name) throws SQLException {
    Properties all = org.postgresql.Driver.parseURL(Server.URL, new Properties());
    Properties who = new Properties();
    for (String key : new String[] {"user", "password"}) {
      String value = all == null ? null : all.getProperty(key);
      if (value != null) {
        who.setProperty(key, value);
      }
    }
    return DriverManager.getConnection(address(name), who);
  }

  private static String address(String name) {
    Properties server = org.postgresql.Driver.parseURL(Server.URL, new Properties());
    if (server == null) {
      throw new IllegalStateException("not an address of a PostgreSQL: " + ELSEWHERE);
    }
    return "jdbc:postgresql://"
        + server.getProperty("PGHOST")
        + ":"
        + server.getProperty("PGPORT")
        + "/"
        + name;
  }

  private static void onServer(String sql) {
    try (Connection connection = DriverManager.getConnection(Server.URL);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the tests' PostgreSQL refused", e);
    }
  }
}
