package fi.tagi.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what was committed over from SQLite's log into its database, every tenth of a second in
 * which something was, beside the writer: who commits does not wait for it. The writer itself takes
 * over only what came since when the log is full ({@link Connections}), which is little, and begins
 * the log again, so that it stays bounded.
 *
 * <p>One takes over at a time: SQLite turns a second one away at once, however long it would wait
 * (<a href="https://sqlite.org/c3ref/wal_checkpoint_v2.html">sqlite3_wal_checkpoint_v2</a>).
 */
final class Checkpoints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final long EVERY_MILLIS = 100;

  private final Source source;
  private final LongSupplier commits;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private final ReentrantLock one = new ReentrantLock();

  /** Under the lock. */
  private @Nullable Connection kept;

  /** Said once until it goes well again; the thread's alone. */
  private boolean failed;

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
      one.lock();
      try {
        letGo();
      } finally {
        one.unlock();
      }
    }
  }

  /**
   * Takes all over and empties the log, once nobody reads from it any more, for which it waits as
   * long as a connection waits for a lock.
   *
   * @return whether the log is empty; if not, another process may have been taking over
   * @throws SQLException when there is no connection, or the database is closed
   */
  boolean emptied() throws SQLException {
    one.lock();
    try (Statement statement = connection().createStatement();
        ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return result.next() && result.getInt(1) == 0;
    } catch (SQLException e) {
      letGo();
      throw e;
    } finally {
      one.unlock();
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
    one.lock();
    // The statement is closed each time: one that is not would keep the log from beginning again.
    try (Statement statement = connection().createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
      failed = false;
      return true;
    } catch (SQLException e) {
      if (!failed) {
        LOG.warn("the log could not be taken over, and will be later");
      }
      failed = true;
      letGo();
      return false;
    } finally {
      one.unlock();
    }
  }

  private Connection connection() throws SQLException {
    Connection known = kept;
    if (known == null) {
      if (closed.getCount() == 0) {
        throw new SQLException("closed");
      }
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
