package fi.tagi.server.diary.seal;

import fi.tagi.server.database.Database;
import fi.tagi.server.diary.seal.Seal.Audited;
import fi.tagi.server.diary.seal.Seal.Head;
import fi.tagi.server.diary.seal.SqlSealedAudit.Link;
import fi.tagi.server.diary.seal.SqlSeals.Found;
import fi.tagi.server.diary.seal.SqlSeals.Last;
import fi.tagi.server.diary.seal.SqlSeals.Looked;
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

  /** Of a large diary so many contacts are looked at in one go, and not more. */
  private static final int LOOKED_MAX = 100_000;

  /** Nor are more of these sealed: others wait for the database too. */
  private static final int SEALED_MAX = 5_000;

  /** So many entries of the audit trail at once. */
  private static final int AUDIT_MAX = 1_000;

  private final SqlSeals seals;
  private final SqlSealedAudit audit;
  private final KeyFile keys;
  private final InstantSource clock;

  /** Makes the seals of this database. */
  public Sealing(Database database, SealSettings settings, InstantSource clock) {
    this.seals = new SqlSeals(database);
    this.audit = new SqlSealedAudit(database);
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

  /** How many entries of the diary have no seal. */
  public long countUnsealed() {
    return seals.countEntries() - seals.last().map(last -> last.tree().size()).orElse(0L);
  }

  /** How many entries of the audit trail have no seal. */
  public long countUnsealedAudit() {
    return audit.countEntries() - audited(seals.last()).entries();
  }

  /**
   * Seals every entry that has no seal, of the diary and of the audit trail.
   *
   * @throws Unusable when the key cannot be used
   * @throws IllegalStateException when the last seal is none of ours
   */
  public void sealAll() throws Unusable {
    Optional<UUID> last = sealNext(Optional.empty());
    while (last.isPresent()) {
      last = sealNext(last);
    }
    sealTrail();
  }

  /**
   * Looks at the next contacts, and then seals what of all of these has no seal, so that it does
   * not take one for each stretch with a single new entry in it; the same faults.
   *
   * @param after the last that was looked at; empty for none
   * @return the last of these; empty when there are no more
   */
  Optional<UUID> sealNext(Optional<UUID> after) throws Unusable {
    Optional<UUID> last = after;
    List<UUID> unsealed = new ArrayList<>();
    for (int room = LOOKED_MAX; room > 0; room -= CONTACTS_MAX) {
      Looked looked = seals.look(last, CONTACTS_MAX);
      unsealed.addAll(looked.unsealed());
      last = looked.last();
      if (last.isEmpty() || unsealed.size() > SEALED_MAX - CONTACTS_MAX) {
        break;
      }
    }
    if (!unsealed.isEmpty()) {
      seal(unsealed);
    }
    return last;
  }

  /** Seals what has no seal of all of the audit trail; the same faults. */
  void sealTrail() throws Unusable {
    long after = 0;
    List<Link> links = audit.unsealed(after, Audited.NOTHING, AUDIT_MAX);
    while (!links.isEmpty()) {
      seal(List.of(), after);
      after = links.getLast().entry().position();
      links = audit.unsealed(after, Audited.NOTHING, AUDIT_MAX);
    }
  }

  /**
   * Seals what of these contacts has no seal, and what is new in the audit trail; the same faults.
   */
  void seal(Collection<UUID> contacts) throws Unusable {
    long recent = audit.recent();
    List<List<UUID>> pages = pages(contacts);
    for (List<UUID> some : pages.isEmpty() ? List.of(List.<UUID>of()) : pages) {
      seal(some, recent);
    }
  }

  private void seal(List<UUID> contacts, long auditAfter) throws Unusable {
    boolean done = false;
    while (!done) {
      // In this order: a seal that somebody makes meanwhile has the number of ours.
      Optional<Last> last = seals.last();
      Found found =
          new Found(seals.unsealed(contacts), audit.unsealed(auditAfter, audited(last), AUDIT_MAX));
      done = found.isNothing() || added(last, found, signing(last), Optional.empty());
    }
  }

  private static Audited audited(Optional<Last> last) {
    return last.map(known -> known.seal().head().audit()).orElse(Audited.NOTHING);
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
    added(last, Found.NOTHING, signing(last), Optional.empty());
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
      done = added(last, Found.NOTHING, signing(last), Optional.of(next));
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
      done = added(seals.last(), Found.NOTHING, key, Optional.empty());
    }
    return key.id();
  }

  private SealKey signing(Optional<Last> last) throws Unusable {
    return last.isEmpty() ? keys.orNew() : keys.of(last.get().seal().head().nextKey());
  }

  private boolean added(Optional<Last> last, Found found, SealKey key, Optional<SealKey> nextKey) {
    last.ifPresent(this::check);
    Optional<Seal> before = last.map(Last::seal);
    SealTree tree = last.map(Last::tree).orElseGet(SealTree::new);
    found.ranges().forEach(range -> range.hashes().forEach(tree::add));
    long begun = found.ranges().stream().filter(range -> range.first() == 1).count();
    Head head =
        new Head(
            before.map(seal -> seal.head().number()).orElse(0L) + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            tree.size(),
            before.map(seal -> seal.head().contacts()).orElse(0L) + begun,
            tree.root(),
            Optional.of(after(audited(last), found.audit())),
            before.map(Seal::hash).orElse(Seal.NONE),
            key.id(),
            nextKey.orElse(key).id());
    return seals.add(new Last(Seal.of(head, key), tree), found, key);
  }

  private static Audited after(Audited before, List<Link> links) {
    return links.isEmpty() ? before : new Audited(links.getLast().place(), links.getLast().hash());
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
