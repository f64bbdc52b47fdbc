package fi.tagi.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
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

  private final Source source;
  private final LongSupplier commits;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /** The thread's alone. */
  private @Nullable Connection kept;

  /** Opens connections to the database. */
  @FunctionalInterface
  interface Source {
    /** A new one, which is closed by whoever asked. */
    Connection open() throws SQLException;
  }

  /**
   * Begins.
   *
   * @param commits how often was committed
   */
  Checkpoints(Source source, LongSupplier commits) {
    this.source = source;
    this.commits = commits;
    this.thread = Thread.ofPlatform().name("checkpoint").daemon().start(this::run);
  }

  private void run() {
    long done = 0;
    try {
      while (isTimeForAnother()) {
        long now = commits.getAsLong();
        if (now != done && isTakenOver()) {
          done = now;
        }
      }
    } finally {
      letGo();
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
    // The statement is closed each time: one that is not would keep the log from beginning again.
    try (Statement statement = connection().createStatement()) {
      return statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (SQLException e) {
      LOG.warn("the log could not be taken over, and will be later");
      letGo();
      return false;
    }
  }

  private Connection connection() throws SQLException {
    Connection known = kept;
    if (known == null) {
      known = source.open();
      kept = known;
    }
    return known;
  }

  private void letGo() {
    Connection known = kept;
    kept = null;
    if (known != null) {
      try {
        known.close();
      } catch (SQLException e) {
        LOG.warn("a connection that took the log over could not be closed");
      }
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
