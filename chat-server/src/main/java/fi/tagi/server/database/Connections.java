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

  /** What a transaction may change before its pages are written early, and again at its end. */
  private static final int WRITER_CACHE_KIBIBYTES = 64 * 1024;

  private static final int READER_CACHE_KIBIBYTES = 8 * 1024;

  /** 16 MiB of log, nearly all of which {@link Checkpoints} has taken over by then. */
  private static final int LOG_PAGES = 4_096;

  private static final Duration WAIT = Duration.ofSeconds(5);

  private static final int CONNECT_SECONDS = 5;

  /** A server that vanished without a word must not hold a writer for longer. */
  private static final int ANSWER_SECONDS = 30;

  private Connections() {}

  /** Has the driver unpack and load its program, by opening a database that is nowhere. */
  static void prepare() {
    SQLiteDataSource nowhere = new SQLiteDataSource();
    nowhere.setUrl("jdbc:sqlite::memory:");
    try (Connection opened = nowhere.getConnection()) {
      opened.clearWarnings();
    } catch (SQLException e) {
      throw new StorageAway(e);
    }
  }

  static HikariDataSource readers(DatabaseSettings settings) {
    return pool("readers", source(settings, READER_CACHE_KIBIBYTES), settings.readers());
  }

  static HikariDataSource writers(DatabaseSettings settings) {
    return pool("writers", source(settings, WRITER_CACHE_KIBIBYTES), settings.writers());
  }

  static DataSource migration(DatabaseSettings settings) {
    return source(settings, WRITER_CACHE_KIBIBYTES);
  }

  static Connection single(DatabaseSettings settings) throws SQLException {
    return source(settings, READER_CACHE_KIBIBYTES).getConnection();
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

  private static DataSource source(DatabaseSettings settings, int cacheKibibytes) {
    return settings.isSqlite() ? sqlite(settings, cacheKibibytes) : postgres(settings);
  }

  private static DataSource sqlite(DatabaseSettings settings, int cacheKibibytes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setCacheSize(-cacheKibibytes);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setWalAutocheckpoint(LOG_PAGES);
    // Nobody asks for them, and the driver would run a query of its own after each insert.
    config.setGetGeneratedKeys(false);
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
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(ANSWER_SECONDS);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    return source;
  }
}
