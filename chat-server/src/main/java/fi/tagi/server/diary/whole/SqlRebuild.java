package fi.tagi.server.diary.whole;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.DAY_TALLY;
import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT_HOLD;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.database.Database;
import fi.tagi.server.diary.SqlDiary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Makes what is projected from the diary again from its entries. */
public final class SqlRebuild {
  private static final int FETCH = 2_000;

  private final Database database;

  /** Of this database. */
  public SqlRebuild(Database database) {
    this.database = database;
  }

  /**
   * Makes every projection again, in one transaction.
   *
   * @return how many contacts were folded
   */
  public int projections() {
    return database.write(sql -> {
      clear(sql);
      SqlProjectedRows rows = new SqlProjectedRows(database, sql);
      int contacts = each(sql, rows::add);
      rows.write();
      return contacts;
    });
  }

  /**
   * Makes the rows of facts again, in one transaction; what is kept of days is dropped, and made
   * again when it is looked at.
   *
   * @return how many rows there are
   */
  public int facts() {
    return database.write(sql -> {
      clearFacts(sql);
      SqlProjectedRows rows = new SqlProjectedRows(database, sql);
      each(sql, rows::addFact);
      return rows.write();
    });
  }

  /** How often facts have changed stays, for it must not come to the same number again. */
  private static void clear(DSLContext sql) {
    sql.deleteFrom(TRANSCRIPT_HOLD).execute();
    sql.deleteFrom(OPEN_CONTACT).execute();
    clearFacts(sql);
  }

  /** Leaves open contacts as they are. */
  private static void clearFacts(DSLContext sql) {
    sql.deleteFrom(CONTACT_FACT).execute();
    sql.deleteFrom(DAY_TALLY).execute();
  }

  /** Every contact, one at a time in memory; how many they were. */
  private static int each(DSLContext sql, Consumer<Contact> consumer) {
    int contacts = 0;
    List<Entry> entries = new ArrayList<>();
    try (Cursor<? extends Record> rows =
        sql.selectFrom(DIARY_ENTRY)
            .orderBy(DIARY_ENTRY.CONTACT_ID, DIARY_ENTRY.VERSION)
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (Record row : rows) {
        Entry entry = SqlDiary.entry(row);
        if (!entries.isEmpty() && !entries.getFirst().contact().equals(entry.contact())) {
          consumer.accept(Contact.of(entries.getFirst().contact(), entries));
          contacts++;
          entries.clear();
        }
        entries.add(entry);
      }
    }
    if (!entries.isEmpty()) {
      consumer.accept(Contact.of(entries.getFirst().contact(), entries));
      contacts++;
    }
    return contacts;
  }
}
