package fi.tagi.server.diary.whole;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT_HOLD;

import fi.tagi.server.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Reads the whole diary and says what is unsound in it: entries that do not follow one another or
 * are not those that were hashed, and projections that are not what the entries say. Changes
 * nothing, and may run beside a server.
 */
public final class SqlVerification {
  private static final int PAGE = 500;

  private final Database database;

  /** Verifies the diary of this database. */
  public SqlVerification(Database database) {
    this.database = database;
  }

  /**
   * What was found.
   *
   * @param contacts how many contacts were read
   * @param faults a line for each that is unsound, with its id
   */
  public record Report(int contacts, List<String> faults) {}

  /** Reads everything. */
  public Report verify() {
    int contacts = 0;
    List<String> faults = new ArrayList<>();
    List<UUID> page = after(Optional.empty());
    while (!page.isEmpty()) {
      Map<UUID, SqlStoredContact> stored = read(page);
      for (UUID contact : page) {
        Optional.ofNullable(stored.get(contact))
            .flatMap(SqlStoredContact::fault)
            .ifPresent(what -> faults.add(contact + ": " + what));
      }
      contacts += page.size();
      page = after(Optional.of(page.getLast()));
    }
    int without = database.read(SqlVerification::countWithoutEntries);
    if (without > 0) {
      faults.add(without + " projected contacts have no entries");
    }
    return new Report(contacts, List.copyOf(faults));
  }

  private List<UUID> after(Optional<UUID> last) {
    return database.read(sql ->
        sql.selectDistinct(DIARY_ENTRY.CONTACT_ID)
            .from(DIARY_ENTRY)
            .where(last.map(DIARY_ENTRY.CONTACT_ID::gt).orElseGet(DSL::noCondition))
            .orderBy(DIARY_ENTRY.CONTACT_ID)
            .limit(PAGE)
            .fetch(DIARY_ENTRY.CONTACT_ID));
  }

  /** All rows of these contacts as they were at one moment, for a server may write meanwhile. */
  private Map<UUID, SqlStoredContact> read(List<UUID> contacts) {
    return database.snapshot(sql -> SqlStoredContact.read(sql, contacts));
  }

  /** How many rows belong to no contact of the diary. */
  private static int countWithoutEntries(DSLContext sql) {
    return countWithoutEntries(sql, OPEN_CONTACT, OPEN_CONTACT.CONTACT_ID)
        + countWithoutEntries(sql, TRANSCRIPT_HOLD, TRANSCRIPT_HOLD.CONTACT_ID)
        + countWithoutEntries(sql, CONTACT_FACT, CONTACT_FACT.CONTACT_ID);
  }

  private static int countWithoutEntries(
      DSLContext sql, Table<?> table, TableField<?, UUID> contact) {
    return sql.fetchCount(
        table,
        DSL.notExists(DSL.selectOne().from(DIARY_ENTRY).where(DIARY_ENTRY.CONTACT_ID.eq(contact))));
  }
}
