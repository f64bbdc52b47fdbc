package fi.tagi.server.database;

import com.zaxxer.hikari.HikariDataSource;
import fi.tagi.server.database.statement.PreparedCache;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits the work of many callers with one fsync. Where the database is part of this process, who
 * comes while nothing is being written writes at once; everything else waits. Each writer takes all
 * the work that waits (at most {@link #BATCH_MAX} pieces), runs it in one transaction, commits, and
 * only then answers the callers. When a piece fails, the transaction is rolled back and every piece
 * is run again in a transaction of its own, so that one caller's fault is nobody else's. When no
 * transaction can begin, all that waits is refused at once: nobody is kept waiting for a database
 * that is away.
 */
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int BATCH_MAX = 768;
  private static final int WAITING_MAX = 16_384;
  private static final long WAIT_SECONDS = 10;
  private static final int TRIES = 3;

  private final Transactions transactions;

  /** No work: wakes a writer so that it sees that this is closed; the writer wakes the next. */
  private final Piece<?> wake = new Piece<>((connection, common) -> "");

  private final BlockingQueue<Piece<?>> waiting = new ArrayBlockingQueue<>(WAITING_MAX);

  /** One for each transaction that may be open. Fair: what waits is not overtaken. */
  private final Semaphore turns;

  private final int writersMax;

  /**
   * Not where each statement waits for another process: a writer's thread wakes from that sooner
   * than a virtual one, which is woken by a third.
   */
  private final boolean mayWriteAtOnce;

  /** Pieces of writers that wait for their turn; they wait as those in the queue do. */
  private final AtomicInteger atHand = new AtomicInteger();

  private final List<Thread> writers = new ArrayList<>();
  private final LongAdder commits = new LongAdder();
  private final LongAdder works = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile boolean closed;

  GroupCommit(HikariDataSource source, DatabaseSettings settings, PreparedCache prepared) {
    this.transactions = new Transactions(source, TransactionBounds.of(settings), prepared);
    this.writersMax = settings.writers();
    this.mayWriteAtOnce = settings.isSqlite();
    this.turns = new Semaphore(writersMax, true);
    for (int i = 0; i < writersMax; i++) {
      writers.add(Thread.ofPlatform().name("commit-" + i).start(this::drain));
    }
  }

  /** Runs the work in a transaction and returns its result after the commit. */
  <T> T run(Work<T> work) {
    Piece<T> piece = new Piece<>(work);
    try {
      if (!isWrittenAtOnce(piece)) {
        enqueue(piece);
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

  /** Whether nothing was in the way, so that no other thread had to be woken for it. */
  private boolean isWrittenAtOnce(Piece<?> piece) throws InterruptedException {
    boolean isFree = mayWriteAtOnce && !closed && waiting.isEmpty();
    if (!isFree || !turns.tryAcquire(0, TimeUnit.SECONDS)) {
      return false;
    }
    try {
      commit(List.of(piece));
    } finally {
      turns.release();
    }
    return true;
  }

  private void enqueue(Piece<?> piece) throws InterruptedException {
    if (closed || !waiting.offer(piece, WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw new StorageAway("too much waits to be written");
    }
    // The writers may have looked for the last time before this piece came.
    if (closed && waiting.remove(piece)) {
      throw new StorageAway("closed");
    }
  }

  CommitCounts counts() {
    return new CommitCounts(
        commits.sum(), works.sum(), failures.sum(), waiting.size() + atHand.get());
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
        inTurn(batch);
      } catch (InterruptedException e) {
        LOG.warn("writer interrupted");
      } finally {
        batch.clear();
      }
    }
    waiting.offer(wake);
  }

  /** Commits it with all that waits when its turn comes. */
  private void inTurn(List<Piece<?>> batch) {
    atHand.incrementAndGet();
    turns.acquireUninterruptibly();
    atHand.decrementAndGet();
    try {
      waiting.drainTo(batch, BATCH_MAX - 1);
      batch.removeIf(piece -> piece == wake);
      if (!batch.isEmpty()) {
        commit(batch);
      }
    } finally {
      turns.release();
    }
  }

  private void commit(List<Piece<?>> batch) {
    try {
      transaction(batch);
      batch.forEach(Piece::succeed);
    } catch (Transactions.NotBegun e) {
      refuseAll(batch, e);
    } catch (SQLException | RuntimeException | Error e) {
      if (batch.size() == 1) {
        alone(batch.getFirst(), e);
      } else {
        oneByOne(batch);
      }
    }
  }

  private void oneByOne(List<Piece<?>> batch) {
    for (int i = 0; i < batch.size(); i++) {
      try {
        transaction(List.of(batch.get(i)));
        batch.get(i).succeed();
      } catch (Transactions.NotBegun e) {
        refuseAll(batch.subList(i, batch.size()), e);
        return;
      } catch (SQLException | RuntimeException | Error e) {
        alone(batch.get(i), e);
      }
    }
  }

  private void refuseAll(List<Piece<?>> batch, Transactions.NotBegun fault) {
    List<Piece<?>> all = new ArrayList<>(batch);
    waiting.drainTo(all);
    all.removeIf(piece -> piece == wake);
    for (Piece<?> piece : all) {
      fail(piece, fault);
    }
  }

  /**
   * Another transaction on another connection may have been in the way: that is tried again,
   * anything else is the answer.
   */
  private void alone(Piece<?> piece, Throwable first) {
    Throwable fault = first;
    for (int i = 1; i < TRIES && Faults.isConflict(fault); i++) {
      try {
        transaction(List.of(piece));
        piece.succeed();
        return;
      } catch (SQLException | RuntimeException | Error e) {
        fault = e;
      }
    }
    fail(piece, fault);
  }

  private void fail(Piece<?> piece, Throwable fault) {
    failures.increment();
    piece.answer.completeExceptionally(fault);
  }

  private void transaction(List<Piece<?>> batch) throws SQLException {
    Common common = new Common();
    transactions.run(connection -> batch.forEach(piece -> piece.run(connection, common)));
    commits.increment();
    works.add(batch.size());
    common.committed();
  }

  @Override
  public void close() {
    closed = true;
    waiting.offer(wake);
    for (Thread writer : writers) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    // Whoever writes at once has a turn until it is written.
    turns.acquireUninterruptibly(writersMax);
    turns.release(writersMax);
  }

  /** Work on a connection whose transaction is open. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection, Common common);
  }

  /**
   * What the pieces of one transaction have in common; gone with it, also when it is rolled back.
   */
  static final class Common {
    private final Map<Class<?>, Object> things = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    <T> T get(Class<T> type, Supplier<T> make) {
      return type.cast(things.computeIfAbsent(type, _ -> make.get()));
    }

    void afterwards(Runnable task) {
      afterwards.add(task);
    }

    /** What was committed is, whatever becomes of what comes afterwards. */
    private void committed() {
      try {
        afterwards.forEach(Runnable::run);
      } catch (RuntimeException e) {
        LOG.warn("what was to be done after a commit failed", e);
      }
    }
  }

  private static final class Piece<T> {
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable succeed = () -> {};

    Piece(Work<T> work) {
      this.work = work;
    }

    void run(Connection connection, Common common) {
      T result = work.on(connection, common);
      succeed = () -> answer.complete(result);
    }

    void succeed() {
      succeed.run();
    }
  }
}
