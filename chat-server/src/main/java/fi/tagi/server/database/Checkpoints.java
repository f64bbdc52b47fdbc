package fi.tagi.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what was committed over from SQLite's log into its database, every tenth of a second in
 * which something was, beside the writer: who commits does not wait for it. The writer itself takes
 * over only what came since when the log is full ({@link Connections}), which is little, and begins
 * the log again, so that it stays bounded.
 */
final class Checkpoints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final long EVERY_MILLIS = 100;

  private final DatabaseSettings settings;
  private final LongSupplier commits;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Begins.
   *
   * @param commits how often was committed
   */
  Checkpoints(DatabaseSettings settings, LongSupplier commits) {
    this.settings = settings;
    this.commits = commits;
    this.thread = Thread.ofPlatform().name("checkpoint").daemon().start(this::run);
  }

  private void run() {
    long done = 0;
    while (isTimeForAnother()) {
      long now = commits.getAsLong();
      if (now != done && isTakenOver()) {
        done = now;
      }
    }
  }

  private boolean isTimeForAnother() {
    try {
      return !closed.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private boolean isTakenOver() {
    try (Connection connection = Connections.single(settings);
        Statement statement = connection.createStatement()) {
      return statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (SQLException e) {
      LOG.warn("the log could not be taken over, and will be later");
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
