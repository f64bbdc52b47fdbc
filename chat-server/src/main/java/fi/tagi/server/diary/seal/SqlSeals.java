package fi.tagi.server.diary.seal;

import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;
import static fi.tagi.server.database.schema.Tables.DIARY_SEAL;
import static fi.tagi.server.database.schema.Tables.SEALED_RANGE;
import static fi.tagi.server.database.schema.Tables.SEAL_KEY;

import fi.tagi.server.database.Database;
import fi.tagi.server.diary.SqlChains;
import fi.tagi.server.hash.ChainHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The seals in the database, and which entries have one. */
final class SqlSeals {
  private final Database database;
  private final String addRange;

  SqlSeals(Database database) {
    this.database = database;
    this.addRange =
        database.text(sql ->
            sql.insertInto(
                    SEALED_RANGE,
                    SEALED_RANGE.NUMBER,
                    SEALED_RANGE.PLACE,
                    SEALED_RANGE.CONTACT_ID,
                    SEALED_RANGE.FIRST_VERSION,
                    SEALED_RANGE.LAST_VERSION)
                .values(0L, 0, new UUID(0, 0), 0, 0));
  }

  /**
   * A seal, and from what the next one goes on.
   *
   * @param seal the seal
   * @param tree the tree it states the root of
   */
  record Last(Seal seal, SealTree tree) {}

  /**
   * Entries of a contact, one after another.
   *
   * @param contact which
   * @param first the version of the first of them
   * @param hashes their hashes
   */
  record Range(UUID contact, int first, List<ChainHash> hashes) {
    int last() {
      return first + hashes.size() - 1;
    }
  }

  /**
   * What has no seal yet.
   *
   * @param ranges of the diary
   * @param audit of the audit trail
   */
  record Found(List<Range> ranges, List<SqlSealedAudit.Link> audit) {
    static final Found NOTHING = new Found(List.of(), List.of());

    boolean isNothing() {
      return ranges.isEmpty() && audit.isEmpty();
    }
  }

  /** The last seal; empty when there is none. */
  Optional<Last> last() {
    return database.read(sql ->
        sql.selectFrom(DIARY_SEAL)
            .orderBy(DIARY_SEAL.NUMBER.desc())
            .limit(1)
            .fetchOptional(row -> {
              Seal seal = Seal.read(row.getDocument());
              return new Last(seal, SealTree.of(seal.head().entries(), row.getPeaks()));
            }));
  }

  /** How many entries there are, with a seal or without. */
  long countEntries() {
    return database.read(sql -> sql.fetchCount(DIARY_ENTRY));
  }

  /** The seals after a number as they were signed, so many at the most. */
  SortedMap<Long, String> documentsAfter(long number, int most) {
    Map<Long, String> documents =
        database.read(sql ->
            sql.selectFrom(DIARY_SEAL)
                .where(DIARY_SEAL.NUMBER.gt(number))
                .orderBy(DIARY_SEAL.NUMBER)
                .limit(most)
                .fetchMap(DIARY_SEAL.NUMBER, DIARY_SEAL.DOCUMENT));
    return new TreeMap<>(documents);
  }

  /** The public part of every key, by id. */
  Map<String, String> keys() {
    return database.read(sql -> sql.selectFrom(SEAL_KEY).fetchMap(SEAL_KEY.KEY_ID, SEAL_KEY.PEM));
  }

  /** What of these contacts has no seal yet, in the order of their ids. */
  List<Range> unsealed(Collection<UUID> contacts) {
    return database.read(sql -> {
      Map<UUID, Integer> sealed = sealed(sql, SEALED_RANGE.CONTACT_ID.in(contacts));
      List<Range> ranges = new ArrayList<>();
      SqlChains.read(sql, contacts)
          .forEach((contact, chain) -> {
            int before = sealed.getOrDefault(contact, 0);
            if (chain.size() > before) {
              ranges.add(
                  new Range(
                      contact,
                      before + 1,
                      chain.stream().skip(before).map(SqlChains.Link::hash).toList()));
            }
          });
      ranges.sort(Comparator.comparing(range -> range.contact().toString()));
      return ranges;
    });
  }

  /** The last version with a seal, of those of these contacts that have one. */
  private static Map<UUID, Integer> sealed(DSLContext sql, Condition which) {
    var last = DSL.max(SEALED_RANGE.LAST_VERSION);
    return sql.select(SEALED_RANGE.CONTACT_ID, last)
        .from(SEALED_RANGE)
        .where(which)
        .groupBy(SEALED_RANGE.CONTACT_ID)
        .fetchMap(SEALED_RANGE.CONTACT_ID, last);
  }

  /**
   * Some contacts in the order of the database, looked at.
   *
   * @param last the last of them; empty when there are no more
   * @param unsealed those of them of which an entry has no seal
   */
  record Looked(Optional<UUID> last, List<UUID> unsealed) {}

  /**
   * Looks at the next contacts. Each look costs the same, however many there are in all and have
   * seals: both tables are read by a stretch of their keys.
   *
   * @param after only those after this one
   * @param most so many at the most
   */
  Looked look(Optional<UUID> after, int most) {
    return database.read(sql -> {
      var newest = DSL.max(DIARY_ENTRY.VERSION);
      Map<UUID, Integer> versions =
          sql.select(DIARY_ENTRY.CONTACT_ID, newest)
              .from(DIARY_ENTRY)
              .where(after.map(DIARY_ENTRY.CONTACT_ID::gt).orElseGet(DSL::noCondition))
              .groupBy(DIARY_ENTRY.CONTACT_ID)
              .orderBy(DIARY_ENTRY.CONTACT_ID)
              .limit(most)
              .fetchMap(DIARY_ENTRY.CONTACT_ID, newest);
      List<UUID> contacts = List.copyOf(versions.keySet());
      if (contacts.isEmpty()) {
        return new Looked(Optional.empty(), contacts);
      }
      Map<UUID, Integer> sealed =
          sealed(sql, SEALED_RANGE.CONTACT_ID.between(contacts.getFirst(), contacts.getLast()));
      return new Looked(
          Optional.of(contacts.getLast()),
          versions.entrySet().stream()
              .filter(known -> known.getValue() > sealed.getOrDefault(known.getKey(), 0))
              .map(Map.Entry::getKey)
              .toList());
    });
  }

  /**
   * Adds a seal, what it covers, and the key that signed it.
   *
   * @return false, with nothing written, when there is a seal of that number
   */
  boolean add(Last next, Found found, SealKey key) {
    long number = next.seal().head().number();
    return database.write(sql -> {
      int added =
          sql.insertInto(DIARY_SEAL)
              .set(DIARY_SEAL.NUMBER, number)
              .set(DIARY_SEAL.DOCUMENT, next.seal().document())
              .set(DIARY_SEAL.PEAKS, next.tree().peaks())
              .onConflictDoNothing()
              .execute();
      if (added == 0) {
        return false;
      }
      sql.insertInto(SEAL_KEY)
          .set(SEAL_KEY.KEY_ID, key.id())
          .set(SEAL_KEY.PEM, key.pem())
          .onConflictDoNothing()
          .execute();
      database.prepared(prepared -> {
        prepared.updateAll(addRange, rows(number, found.ranges()));
        return found.ranges().size();
      });
      SqlSealedAudit.add(sql, number, found.audit());
      return true;
    });
  }

  private static List<@Nullable Object[]> rows(long number, List<Range> ranges) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Range range : ranges) {
      rows.add(new Object[] {number, rows.size(), range.contact(), range.first(), range.last()});
    }
    return rows;
  }
}
