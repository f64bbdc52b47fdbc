package fi.tagi.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file; each look at how much was committed is a round that tests can count. */
class CheckpointsTest {
  private static final int GENEROUS_SECONDS = 60;
  private static final int ROUNDS = 12;
  private static final int EMPTYING_ROUNDS = 20;

  /** More than one commit leaves in the log, and less than two leave. */
  private static final long ONE_COMMIT_BYTES = 6_000;

  @TempDir Path folder;

  private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean away = new AtomicBoolean();
  private final AtomicLong committed = new AtomicLong();
  private final Semaphore rounds = new Semaphore(0);
  private Path log;
  private Connection writer;

  @BeforeEach
  void makeATable() throws SQLException {
    log = folder.resolve("test.db-wal");
    writer = connect();
    writing("PRAGMA journal_mode=WAL");
    writing("PRAGMA wal_autocheckpoint=0");
    writing("CREATE TABLE t (v TEXT)");
    writing("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  @AfterEach
  void close() throws SQLException {
    writer.close();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
  }

  private void writing(String sql) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute(sql);
    }
  }

  private void commit() throws SQLException {
    writing("INSERT INTO t VALUES ('something')");
    committed.incrementAndGet();
  }

  private Connection open() throws SQLException {
    if (away.get()) {
      throw new SQLException("away");
    }
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=100");
    }
    opened.add(connection);
    return connection;
  }

  private long look() {
    rounds.release();
    return committed.get();
  }

  private Checkpoints checkpoints() {
    return new Checkpoints(this::open, this::look);
  }

  /** What was committed before this is dealt with after it: the second look follows the first. */
  private void roundsGoBy() throws InterruptedException {
    rounds.drainPermits();
    assertThat(rounds.tryAcquire(2, GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private long logBytes() {
    try {
      return Files.size(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void opensNothingBeforeSomethingIsCommitted() throws Exception {
    try (Checkpoints _ = checkpoints()) {
      roundsGoBy();
      assertThat(opened).isEmpty();
      commit();
      roundsGoBy();
      assertThat(opened).hasSize(1);
    }
  }

  @Test
  void oneConnectionKeepsTheLogShortAndIsClosedAtTheEnd() throws Exception {
    try (Checkpoints _ = checkpoints()) {
      for (int i = 0; i < ROUNDS; i++) {
        commit();
        roundsGoBy();
      }
      assertThat(logBytes()).isLessThan(ONE_COMMIT_BYTES);
      assertThat(opened).hasSize(1).noneMatch(CheckpointsTest::isClosed);
    }
    assertThat(opened).hasSize(1).allMatch(CheckpointsTest::isClosed);
  }

  @Test
  void withoutItTheLogGrows() throws Exception {
    commit();
    assertThat(logBytes()).isLessThan(ONE_COMMIT_BYTES);
    commit();
    assertThat(logBytes()).isGreaterThan(ONE_COMMIT_BYTES);
  }

  @Test
  void aConnectionThatFailsIsReplacedAndWhatItMissedIsTakenOverUnasked() throws Exception {
    try (Checkpoints _ = checkpoints()) {
      commit();
      roundsGoBy();
      away.set(true);
      opened.remove().close();
      commit();
      roundsGoBy();
      assertThat(opened).isEmpty();

      away.set(false);
      roundsGoBy();
      assertThat(opened).hasSize(1);
      commit();
      assertThat(logBytes()).isLessThan(ONE_COMMIT_BYTES);
    }
    assertThat(opened).allMatch(CheckpointsTest::isClosed);
  }

  @Test
  void theLogIsEmptiedAlsoBesideWhatTakesItOver() throws Exception {
    try (Checkpoints checkpoints = checkpoints()) {
      while (rounds.availablePermits() < EMPTYING_ROUNDS) {
        commit();
        assertThat(checkpoints.emptied()).isTrue();
        assertThat(logBytes()).isZero();
      }
      assertThat(opened).hasSize(1);
    }
  }

  @Test
  void whileSomebodyReadsWhatWasBeforeTheLogStays() throws Exception {
    try (Checkpoints checkpoints = checkpoints();
        Connection reader = connect();
        Statement reading = reader.createStatement()) {
      commit();
      reading.execute("BEGIN");
      reading.executeQuery("SELECT * FROM t").close();
      commit();
      assertThat(checkpoints.emptied()).isFalse();
      assertThat(logBytes()).isPositive();

      reading.execute("COMMIT");
      assertThat(checkpoints.emptied()).isTrue();
      assertThat(logBytes()).isZero();
    }
  }

  @Test
  void nothingIsOpenedOnceItIsClosed() throws Exception {
    Checkpoints checkpoints = checkpoints();
    commit();
    checkpoints.close();
    assertThatThrownBy(checkpoints::emptied).isInstanceOf(SQLException.class);
    assertThat(opened).allMatch(CheckpointsTest::isClosed);
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
