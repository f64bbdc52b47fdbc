package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;

import fi.tagi.server.database.schema.tables.records.DiaryEntryRecord;
import fi.tagi.server.hash.ChainHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The hashes of the entries of contacts: as they are stored, and where none is, in an entry from
 * before there were hashes, as it follows from what the entry says.
 */
public final class SqlChains {
  private SqlChains() {}

  /**
   * An entry in its chain.
   *
   * @param said what it says
   * @param before the hash of the entry before it
   * @param hash its own hash
   */
  public record Link(Said said, ChainHash before, ChainHash hash) {}

  /** The chain of each of these contacts that has entries. */
  public static Map<UUID, List<Link>> read(DSLContext sql, Collection<UUID> contacts) {
    Map<UUID, List<Link>> chains = new HashMap<>();
    sql.selectFrom(DIARY_ENTRY)
        .where(DIARY_ENTRY.CONTACT_ID.in(contacts))
        .orderBy(DIARY_ENTRY.CONTACT_ID, DIARY_ENTRY.VERSION)
        .forEach(row -> {
          var chain = chains.computeIfAbsent(row.getContactId(), id -> new ArrayList<>());
          ChainHash before = chain.isEmpty() ? ChainHash.NONE : chain.getLast().hash();
          Said said = said(row);
          byte[] stored = row.getHash();
          chain.add(
              new Link(
                  said, before, stored == null ? before.then(said) : ChainHash.stored(stored)));
        });
    return chains;
  }

  /** Whether every hash that these entries of a contact have is the one that follows from them. */
  public static boolean isSound(List<DiaryEntryRecord> entries) {
    ChainHash before = ChainHash.NONE;
    boolean begun = false;
    for (DiaryEntryRecord row : entries) {
      ChainHash right = before.then(said(row));
      byte[] stored = row.getHash();
      if (stored == null ? begun : !right.equals(ChainHash.stored(stored))) {
        return false;
      }
      begun = stored != null;
      before = right;
    }
    return true;
  }

  /** What a row says. */
  private static Said said(DiaryEntryRecord row) {
    return new Said(
        row.getContactId(), row.getVersion(), row.getRecordedAt(), row.getKind(), row.getBody());
  }
}
