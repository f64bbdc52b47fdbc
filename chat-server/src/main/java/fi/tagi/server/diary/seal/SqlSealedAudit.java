package fi.tagi.server.diary.seal;

import static fi.tagi.server.database.schema.Tables.AUDIT_ENTRY;
import static fi.tagi.server.database.schema.Tables.SEALED_AUDIT;

import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.SealedAuditRecord;
import fi.tagi.server.hash.ChainHash;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** The chain of the audit trail: its entries in the order in which seals came to cover them. */
final class SqlSealedAudit {
  /** An entry that is committed late has a position so far behind the newest at the most. */
  private static final long LATE_MAX = 1_000;

  private final Database database;

  SqlSealedAudit(Database database) {
    this.database = database;
  }

  /**
   * An entry in the chain.
   *
   * @param place its place there, from 1
   * @param entry what it says
   * @param before the hash of the entry before it
   * @param hash its own hash, as it was when it was sealed
   */
  record Link(long place, AuditEntry entry, ChainHash before, ChainHash hash) {}

  /** How many entries there are, with a seal or without. */
  long countEntries() {
    return database.read(sql -> sql.fetchCount(AUDIT_ENTRY));
  }

  /** The position after which entries without a seal are, but for those committed very late. */
  long recent() {
    List<Long> last =
        database.read(sql ->
            sql.select(SEALED_AUDIT.POSITION)
                .from(SEALED_AUDIT)
                .orderBy(SEALED_AUDIT.POSITION.desc())
                .limit(1)
                .fetch(SEALED_AUDIT.POSITION));
    return last.isEmpty() ? 0 : last.getFirst() - LATE_MAX;
  }

  /**
   * Entries that have no seal, by their positions, as they go on the chain.
   *
   * @param after only those after this position
   * @param before what seals cover already
   * @param most so many at the most
   */
  List<Link> unsealed(long after, Seal.Audited before, int most) {
    List<AuditEntry> entries =
        database.read(sql ->
            sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.POSITION.gt(after))
                .andNotExists(
                    sql.selectOne()
                        .from(SEALED_AUDIT)
                        .where(SEALED_AUDIT.POSITION.eq(AUDIT_ENTRY.POSITION)))
                .orderBy(AUDIT_ENTRY.POSITION)
                .limit(most)
                .fetch(SqlAuditTrail::entry));
    List<Link> links = new ArrayList<>();
    ChainHash hash = before.last();
    for (AuditEntry entry : entries) {
      long place = before.entries() + links.size() + 1;
      links.add(new Link(place, entry, hash, hash.then(entry)));
      hash = links.getLast().hash();
    }
    return links;
  }

  /** Adds what a seal covers, within its transaction. */
  static void add(DSLContext sql, long seal, List<Link> links) {
    List<SealedAuditRecord> rows = new ArrayList<>();
    for (Link link : links) {
      var row = new SealedAuditRecord();
      row.setPlace(link.place());
      row.setNumber(seal);
      row.setPosition(link.entry().position());
      row.setHash(link.hash().bytes());
      rows.add(row);
    }
    sql.batchInsert(rows).execute();
  }

  /**
   * The chain after a place and its hash, up to a seal. An entry that is not there any more is left
   * out, and the one after it does not follow.
   */
  List<Link> chain(long after, ChainHash hash, long lastSeal, int most) {
    return database.read(sql -> {
      List<Link> links = new ArrayList<>();
      ChainHash before = hash;
      for (var row :
          sql.select()
              .from(SEALED_AUDIT)
              .leftJoin(AUDIT_ENTRY)
              .on(AUDIT_ENTRY.POSITION.eq(SEALED_AUDIT.POSITION))
              .where(SEALED_AUDIT.PLACE.gt(after), SEALED_AUDIT.NUMBER.le(lastSeal))
              .orderBy(SEALED_AUDIT.PLACE)
              .limit(most)
              .fetch()) {
        ChainHash own = ChainHash.stored(row.get(SEALED_AUDIT.HASH));
        if (row.get(AUDIT_ENTRY.KIND) != null) {
          AuditEntry entry = SqlAuditTrail.entry(row.into(AUDIT_ENTRY));
          links.add(new Link(row.get(SEALED_AUDIT.PLACE), entry, before, own));
        }
        before = own;
      }
      return links;
    });
  }
}
