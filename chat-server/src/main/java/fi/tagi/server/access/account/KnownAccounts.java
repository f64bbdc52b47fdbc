package fi.tagi.server.access.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All accounts as they were within the last second: to ask the database for each of hundreds once a
 * second takes longer than to read all of them. Nobody waits for another who reads: who reads may
 * have the connection that the other needs. Safe for use by many threads.
 */
final class KnownAccounts {
  /** So soon a change by another process is seen here. */
  private static final long REMEMBERED_NANOS = Duration.ofSeconds(1).toNanos();

  private final Supplier<List<Account>> stored;
  private final LongSupplier nanos;
  private final AtomicLong changes = new AtomicLong();
  private volatile Known known = new Known(Map.of(), -1, 0);

  /**
   * Nothing is known yet.
   *
   * @param stored reads all accounts
   * @param nanos a clock that only goes on, in nanoseconds
   */
  KnownAccounts(Supplier<List<Account>> stored, LongSupplier nanos) {
    this.stored = stored;
    this.nanos = nanos;
  }

  /** All accounts, read after so many changes were made here, and when. */
  private record Known(Map<UUID, Account> accounts, long changes, long nanos) {}

  Optional<Account> find(UUID id) {
    Known newest = known;
    long changesNow = changes.get();
    long now = nanos.getAsLong();
    if (newest.changes() != changesNow || now - newest.nanos() >= REMEMBERED_NANOS) {
      // What is changed while they are read counts as not in them.
      newest = new Known(read(), changesNow, now);
      known = newest;
    }
    return Optional.ofNullable(newest.accounts().get(id));
  }

  private Map<UUID, Account> read() {
    return stored.get().stream().collect(Collectors.toMap(Account::id, Function.identity()));
  }

  /** An account was changed here, and that is committed. */
  void changed() {
    changes.incrementAndGet();
  }
}
