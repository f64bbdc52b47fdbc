package fi.tagi.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The connections of each database, with the settings that durability rests on. */
final class Connections {
  private static final int BUSY_MILLIS = 5_000;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private Connections() {}

  static HikariDataSource readers(DatabaseSettings settings) {
    return pool("readers", source(settings, true), settings.readers());
  }

  static HikariDataSource writers(DatabaseSettings settings) {
    return pool("writers", source(settings, false), settings.writers());
  }

  static DataSource migration(DatabaseSettings settings) {
    return source(settings, false);
  }

  static Connection single(DatabaseSettings settings) throws SQLException {
    return source(settings, false).getConnection();
  }

  private static HikariDataSource pool(String name, DataSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT.toMillis());
    config.setValidationTimeout(WAIT.toMillis() / 2);
    return new HikariDataSource(config);
  }

  private static DataSource source(DatabaseSettings settings, boolean reading) {
    return settings.isSqlite() ? sqlite(settings, reading) : postgres(settings);
  }

  private static DataSource sqlite(DatabaseSettings settings, boolean reading) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    if (reading) {
      config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(settings.url());
    return source;
  }

  private static DataSource postgres(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    source.setOptions("-c synchronous_commit=on");
    source.setTargetServerType("primary");
    source.setReWriteBatchedInserts(true);
    return source;
  }
}
