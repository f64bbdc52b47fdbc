package fi.tagi.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits the work of many callers with one fsync. Each writer takes all the work that waits (at
 * most {@link #BATCH_MAX} pieces), runs it in one transaction, commits, and only then answers the
 * callers. When a piece fails, the transaction is rolled back and every piece is run again in a
 * transaction of its own, so that one caller's fault is nobody else's.
 */
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int BATCH_MAX = 256;
  private static final int WAITING_MAX = 16_384;
  private static final long WAIT_SECONDS = 10;
  private static final int TRIES = 3;

  private final DataSource source;
  private final BlockingQueue<Piece<?>> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final List<Thread> writers = new ArrayList<>();
  private final LongAdder commits = new LongAdder();
  private final LongAdder works = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile boolean closed;

  GroupCommit(DataSource source, int writers) {
    this.source = source;
    for (int i = 0; i < writers; i++) {
      this.writers.add(Thread.ofPlatform().name("commit-" + i).start(this::drain));
    }
  }

  /** Runs the work in a transaction and returns its result after the commit. */
  <T> T run(Work<T> work) {
    Piece<T> piece = new Piece<>(work);
    try {
      if (closed || !waiting.offer(piece, WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new StorageAway("too much waits to be written");
      }
      return piece.answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageAway(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause && !Faults.isStorage(cause)) {
        throw cause;
      }
      throw new StorageAway(e.getCause() == null ? e : e.getCause());
    }
  }

  CommitCounts counts() {
    return new CommitCounts(commits.sum(), works.sum(), failures.sum());
  }

  private void drain() {
    List<Piece<?>> batch = new ArrayList<>(BATCH_MAX);
    while (!closed || !waiting.isEmpty()) {
      try {
        Piece<?> first = waiting.poll(1, TimeUnit.SECONDS);
        if (first == null) {
          continue;
        }
        batch.add(first);
        waiting.drainTo(batch, BATCH_MAX - 1);
        commit(batch);
      } catch (InterruptedException e) {
        LOG.warn("writer interrupted");
      } finally {
        batch.clear();
      }
    }
  }

  private void commit(List<Piece<?>> batch) {
    try {
      transaction(batch);
      batch.forEach(Piece::succeed);
    } catch (SQLException | RuntimeException e) {
      if (batch.size() == 1) {
        alone(batch.getFirst(), e);
      } else {
        batch.forEach(piece -> commit(List.of(piece)));
      }
    }
  }

  /**
   * Another transaction on another connection may have been in the way: that is tried again,
   * anything else is the answer.
   */
  private void alone(Piece<?> piece, Exception first) {
    Exception fault = first;
    for (int i = 1; i < TRIES && Faults.isConflict(fault); i++) {
      try {
        transaction(List.of(piece));
        piece.succeed();
        return;
      } catch (SQLException | RuntimeException e) {
        fault = e;
      }
    }
    failures.increment();
    piece.answer.completeExceptionally(fault);
  }

  private void transaction(List<Piece<?>> batch) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (Piece<?> piece : batch) {
          piece.run(connection);
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        rollback(connection);
        throw e;
      }
      commits.increment();
      works.add(batch.size());
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("rollback failed, the connection is dropped");
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread writer : writers) {
      // Wakes a writer that waits for work, so that closing does not wait for its poll to end.
      waiting.offer(new Piece<>(connection -> true));
      try {
        writer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Work on a connection whose transaction is open. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection);
  }

  private static final class Piece<T> {
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable succeed = () -> {};

    Piece(Work<T> work) {
      this.work = work;
    }

    void run(Connection connection) {
      T result = work.on(connection);
      succeed = () -> answer.complete(result);
    }

    void succeed() {
      succeed.run();
    }
  }
}
