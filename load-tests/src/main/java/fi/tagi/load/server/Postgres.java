package fi.tagi.load.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of its own, durable as in operation: fsync and synchronous commits are on. */
public final class Postgres implements Storage {
  private static final String ROLE = "tagi_load";

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts one, with an empty database.
   *
   * @throws IOException when it does not start
   */
  public static Postgres start() throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "' NOSUPERUSER");
      statement.execute("CREATE DATABASE " + ROLE + " OWNER " + ROLE);
    } catch (SQLException e) {
      server.close();
      throw new IOException(e);
    }
    return new Postgres(server);
  }

  /** The address for JDBC. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + ROLE;
  }

  /** The role's name, which is its password too. */
  public String role() {
    return ROLE;
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("database.url", url(), "database.user", ROLE, "database.password", ROLE);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
