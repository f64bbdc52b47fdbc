package fi.tagi.server.diary.whole;

import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.database.Database;
import fi.tagi.server.diary.EntryCodec;
import fi.tagi.server.diary.Said;
import fi.tagi.server.hash.ChainHash;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole contacts that the diary does not have: the same rows as if each entry had been
 * appended, thousands in a transaction. For histories that never happened; what happens goes
 * through {@link fi.tagi.server.diary.SqlDiary#append}.
 */
public final class SqlFill {
  private static final Field<?>[] COLUMNS = {
    DIARY_ENTRY.CONTACT_ID,
    DIARY_ENTRY.VERSION,
    DIARY_ENTRY.RECORDED_AT,
    DIARY_ENTRY.KIND,
    DIARY_ENTRY.BODY,
    DIARY_ENTRY.HASH
  };

  private final Database database;

  /** Into this database. */
  public SqlFill(Database database) {
    this.database = database;
  }

  /**
   * Contacts, ready to be written.
   *
   * @param contacts what became of each
   * @param entries the rows of all their entries
   */
  public record Filling(List<Contact> contacts, List<@Nullable Object[]> entries) {}

  /** The rows of these contacts, each given by all its entries; meets no database. */
  public static Filling of(List<List<Entry>> contacts) {
    List<Contact> folded = new ArrayList<>(contacts.size());
    List<@Nullable Object[]> rows = new ArrayList<>(contacts.size() * 6);
    for (List<Entry> entries : contacts) {
      folded.add(Contact.of(entries.getFirst().contact(), entries));
      ChainHash hash = ChainHash.NONE;
      for (Entry entry : entries) {
        Said said = EntryCodec.said(entry);
        hash = hash.then(said);
        rows.add(
            new Object[] {
              said.contact(), said.version(), said.at(), said.kind(), said.body(), hash.bytes()
            });
      }
    }
    return new Filling(folded, rows);
  }

  /**
   * Writes them in one transaction.
   *
   * @return how many contacts they are
   */
  public int write(Filling filling) {
    return database.write(sql -> {
      new SqlBulk(database).insert(DIARY_ENTRY, COLUMNS, filling.entries());
      SqlProjectedRows rows = new SqlProjectedRows(database, sql);
      filling.contacts().forEach(rows::add);
      rows.write();
      return filling.contacts().size();
    });
  }
}
