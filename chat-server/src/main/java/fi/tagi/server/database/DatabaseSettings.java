package fi.tagi.server.database;

import java.nio.file.Path;

/**
 * Which database.
 *
 * @param url a JDBC address, {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
 * @param user the database user; empty on SQLite
 * @param password the database password; empty on SQLite
 * @param readers how many connections read
 * @param writers how many connections write; 1 on SQLite
 */
public record DatabaseSettings(String url, String user, String password, int readers, int writers) {

  /** An embedded SQLite database in this file. */
  public static DatabaseSettings sqlite(Path file) {
    return new DatabaseSettings("jdbc:sqlite:" + file, "", "", 4, 1);
  }

  /** Whether it is SQLite. */
  public boolean isSqlite() {
    return url.startsWith("jdbc:sqlite:");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + (isSqlite() ? "sqlite" : "postgresql") + "]";
  }
}
