package fi.tagi.server.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.tagi.server.database.Database;
import fi.tagi.server.transcript.Transcript.Stored;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * Where the messages of the transcripts are stored, by their ids, so that a message sent again is
 * answered without going through all of its contact's messages. The rows are the truth: what is
 * remembered is of committed rows, which never change while their transcript has the same key, and
 * what another process stored since is read before anything is said. What the open transaction
 * itself stored is kept with it, remembered once it is committed, and gone with it when it is
 * rolled back. Safe for use by many threads, of which one at a time has the transcript's row
 * locked.
 */
final class StoredIds {
  /** At least half of so many ids are remembered, some 110 bytes each. */
  private static final int WEIGHT_MAX = 2_000_000;

  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final Database database;
  private final Cache<UUID, Committed> remembered;

  /** Remembers ids as this database has them. */
  StoredIds(Database database) {
    this(database, WEIGHT_MAX);
  }

  /**
   * The same.
   *
   * @param most twice as many ids as are remembered; which are not are read again
   */
  StoredIds(Database database, int most) {
    this.database = database;
    this.remembered =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((UUID contact, Committed committed) -> committed.weight())
            .expireAfterAccess(REMEMBERED)
            // To hand its upkeep to another thread takes longer than to do it.
            .executor(Runnable::run)
            .build();
  }

  /** The ids at positions 1 to {@code last}; weighed for twice as many as there are. */
  private static final class Committed {
    private final byte[] wrappedKey;
    private final Map<UUID, Stored> ids = new HashMap<>();
    private long last;
    private int weight;

    Committed(byte[] wrappedKey) {
      this.wrappedKey = wrappedKey;
    }

    synchronized boolean isBegunBy(byte[] key, long lastSeq) {
      return Arrays.equals(wrappedKey, key) && last <= lastSeq;
    }

    synchronized long last() {
      return last;
    }

    /**
     * Adds the ids at the positions right after one, unless they are known by now.
     *
     * @return whether there are more than were weighed
     */
    synchronized boolean isOutweighedBy(long after, Map<UUID, Stored> more) {
      if (after != last) {
        return false;
      }
      ids.putAll(more);
      last += more.size();
      boolean isOutweighed = ids.size() > weight;
      weight = isOutweighed ? 2 * ids.size() : weight;
      return isOutweighed;
    }

    synchronized Optional<Stored> find(UUID id) {
      return Optional.ofNullable(ids.get(id));
    }

    synchronized int weight() {
      return weight;
    }
  }

  /** What the pieces of one transaction know of each contact. */
  private final class Open {
    private final Map<UUID, OfContact> contacts = new HashMap<>();

    Open() {
      database.afterCommit(
          () -> contacts.forEach((contact, of) -> add(contact, of.committed, of.before, of.own)));
    }
  }

  /** The ids of a contact's messages as its open transaction sees them. */
  static final class OfContact {
    private final Committed committed;
    private final long before;
    private final Map<UUID, Stored> own = new HashMap<>();

    private OfContact(Committed committed, long before) {
      this.committed = committed;
      this.before = before;
    }

    /** Where the message of this id is; empty when it is not stored. */
    Optional<Stored> find(UUID id) {
      return Optional.ofNullable(own.get(id)).or(() -> committed.find(id));
    }

    /** A message was stored by this transaction, at the next position. */
    void add(UUID id, Stored stored) {
      own.put(id, stored);
    }
  }

  /**
   * The ids of a contact, in the transaction that has its transcript's row locked.
   *
   * @param wrappedKey as it is stored
   * @param lastSeq the position of its newest message
   * @param newer reads what is stored at the positions after one
   */
  OfContact of(
      UUID contact, byte[] wrappedKey, long lastSeq, LongFunction<Map<UUID, Stored>> newer) {
    Map<UUID, OfContact> contacts = database.common(Open.class, Open::new).contacts;
    OfContact known = contacts.get(contact);
    if (known == null) {
      // The first look of a transaction: all that it sees was committed before it.
      known = new OfContact(committed(contact, wrappedKey, lastSeq, newer), lastSeq);
      contacts.put(contact, known);
    }
    return known;
  }

  private Committed committed(
      UUID contact, byte[] wrappedKey, long lastSeq, LongFunction<Map<UUID, Stored>> newer) {
    Committed known = remembered.getIfPresent(contact);
    if (known == null || !known.isBegunBy(wrappedKey, lastSeq)) {
      known = new Committed(wrappedKey);
    }
    long last = known.last();
    if (last < lastSeq) {
      add(contact, known, last, newer.apply(last));
    }
    return known;
  }

  private void add(UUID contact, Committed committed, long after, Map<UUID, Stored> more) {
    if (committed.isOutweighedBy(after, more)) {
      remembered.put(contact, committed);
    }
  }

  void forget(UUID contact) {
    remembered.invalidate(contact);
  }
}
