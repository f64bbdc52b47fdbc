package fi.tagi.server.diary.seal;

import fi.tagi.server.database.Database;
import fi.tagi.server.diary.seal.Seal.Head;
import fi.tagi.server.diary.seal.SqlSeals.Last;
import fi.tagi.server.diary.seal.SqlSeals.Range;
import fi.tagi.server.secret.SecretFile.Unusable;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes seals. Any number of processes may: of two who make the next one, one is first, and the
 * other looks again at what is left.
 */
public final class Sealing {
  /** So many contacts, of a handful of entries each, are read and sealed at once. */
  private static final int CONTACTS_MAX = 1_000;

  private final SqlSeals seals;
  private final KeyFile keys;
  private final InstantSource clock;

  /** Makes the seals of this database. */
  public Sealing(Database database, SealSettings settings, InstantSource clock) {
    this.seals = new SqlSeals(database);
    this.keys = new KeyFile(settings.keyFile());
    this.clock = clock;
  }

  SqlSeals seals() {
    return seals;
  }

  /** The last seal; empty when there is none. */
  public Optional<Seal> last() {
    return seals.last().map(Last::seal);
  }

  /**
   * The id of the key that signs the next seal; the first key is made when there is none.
   *
   * @throws Unusable when that key is not there or cannot be used
   * @throws IllegalStateException when the last seal is none of ours
   */
  public String key() throws Unusable {
    return signing(seals.last()).id();
  }

  /**
   * The id of the key that is in the file; empty where there is none, or no seal yet.
   *
   * @throws Unusable when it cannot be read
   */
  public Optional<String> knownKey() throws Unusable {
    return seals.last().isEmpty() ? Optional.empty() : keys.present().map(SealKey::id);
  }

  /** How many entries have no seal. */
  public long countUnsealed() {
    return seals.countEntries() - seals.last().map(last -> last.tree().size()).orElse(0L);
  }

  /**
   * Seals every entry that has no seal.
   *
   * @throws Unusable when the key cannot be used
   * @throws IllegalStateException when the last seal is none of ours
   */
  public void sealAll() throws Unusable {
    List<UUID> page = seals.contactsWithUnsealed(Optional.empty(), CONTACTS_MAX);
    while (!page.isEmpty()) {
      seal(page);
      page = seals.contactsWithUnsealed(Optional.of(page.getLast()), CONTACTS_MAX);
    }
  }

  /** Seals what of these contacts has no seal; the same faults. */
  void seal(Collection<UUID> contacts) throws Unusable {
    for (List<UUID> some : pages(contacts)) {
      boolean done = false;
      while (!done) {
        // In this order: a seal that somebody makes meanwhile has the number of ours.
        Optional<Last> last = seals.last();
        List<Range> ranges = seals.unsealed(some);
        done = ranges.isEmpty() || added(last, ranges, signing(last), Optional.empty());
      }
    }
  }

  private static List<List<UUID>> pages(Collection<UUID> contacts) {
    List<UUID> all = List.copyOf(contacts);
    List<List<UUID>> pages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CONTACTS_MAX) {
      pages.add(all.subList(from, Math.min(all.size(), from + CONTACTS_MAX)));
    }
    return pages;
  }

  /** How many entries of these contacts have no seal. */
  int countUnsealed(Collection<UUID> contacts) {
    return pages(contacts).stream()
        .flatMap(some -> seals.unsealed(some).stream())
        .mapToInt(range -> range.hashes().size())
        .sum();
  }

  /** A seal that covers nothing new, and says that all is as it was; the same faults. */
  void sealNothing() throws Unusable {
    Optional<Last> last = seals.last();
    added(last, List.of(), signing(last), Optional.empty());
  }

  /**
   * Announces a new key in a seal that the present one signs; the new one signs the next.
   *
   * @return the id of the new key
   * @throws Unusable when either key cannot be used
   */
  public String changeKey() throws Unusable {
    SealKey next = keys.next();
    boolean done = false;
    while (!done) {
      Optional<Last> last = seals.last();
      done = added(last, List.of(), signing(last), Optional.of(next));
    }
    sealNothing();
    return next.id();
  }

  /**
   * Goes on with the key that is in the file, or a new one, though no seal announced it: for when
   * the one that should sign is lost. Whoever verifies must be told its id.
   *
   * @return its id
   * @throws Unusable when the key cannot be used
   */
  public String replaceLostKey() throws Unusable {
    SealKey key = keys.orNew();
    boolean done = false;
    while (!done) {
      done = added(seals.last(), List.of(), key, Optional.empty());
    }
    return key.id();
  }

  private SealKey signing(Optional<Last> last) throws Unusable {
    return last.isEmpty() ? keys.orNew() : keys.of(last.get().seal().head().nextKey());
  }

  private boolean added(
      Optional<Last> last, List<Range> ranges, SealKey key, Optional<SealKey> nextKey) {
    last.ifPresent(this::check);
    Optional<Seal> before = last.map(Last::seal);
    SealTree tree = last.map(Last::tree).orElseGet(SealTree::new);
    ranges.forEach(range -> range.hashes().forEach(tree::add));
    long begun = ranges.stream().filter(range -> range.first() == 1).count();
    Head head =
        new Head(
            before.map(seal -> seal.head().number()).orElse(0L) + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            tree.size(),
            before.map(seal -> seal.head().contacts()).orElse(0L) + begun,
            tree.root(),
            before.map(Seal::hash).orElse(Seal.NONE),
            key.id(),
            nextKey.orElse(key).id());
    return seals.add(new Last(Seal.of(head, key), tree), ranges, key);
  }

  /** Nothing is built on a seal that somebody else put there. */
  private void check(Last last) {
    Seal seal = last.seal();
    String pem = seals.keys().getOrDefault(seal.head().key(), "");
    if (!last.tree().root().equals(seal.head().root()) || !seal.isSignedBy(pem)) {
      throw new IllegalStateException(
          "the last seal, number " + seal.head().number() + ", is not one that was made here");
    }
  }
}
