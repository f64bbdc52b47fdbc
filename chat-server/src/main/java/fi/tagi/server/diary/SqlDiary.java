package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** The diary in the database: its primary key decides who is first. */
public final class SqlDiary implements Diary {
  private final Database database;

  /** The diary of this database. */
  public SqlDiary(Database database) {
    this.database = database;
  }

  @Override
  public List<Entry> entries(UUID contact) {
    return database.read(sql ->
        sql.selectFrom(DIARY_ENTRY)
            .where(DIARY_ENTRY.CONTACT_ID.eq(contact))
            .orderBy(DIARY_ENTRY.VERSION)
            .fetch(SqlDiary::entry));
  }

  @Override
  public Optional<Contact> append(Contact before, ContactEvent event, Instant at) {
    Entry entry = new Entry(before.id(), before.version() + 1, at, event);
    Contact after = before.after(entry);
    return database.write(sql -> {
      int added =
          sql.insertInto(DIARY_ENTRY)
              .set(DIARY_ENTRY.CONTACT_ID, entry.contact())
              .set(DIARY_ENTRY.VERSION, entry.version())
              .set(DIARY_ENTRY.RECORDED_AT, entry.at())
              .set(DIARY_ENTRY.KIND, EntryCodec.kind(event))
              .set(DIARY_ENTRY.BODY, EntryCodec.body(event))
              .onConflictDoNothing()
              .execute();
      if (added == 0) {
        return Optional.empty();
      }
      SqlProjections.write(sql, after);
      return Optional.of(after);
    });
  }

  /**
   * Makes every projection again from the entries, in one transaction.
   *
   * @return how many contacts were folded
   */
  public int rebuildProjections() {
    return database.write(sql -> {
      SqlProjections.clear(sql);
      List<UUID> contacts =
          sql.selectDistinct(DIARY_ENTRY.CONTACT_ID)
              .from(DIARY_ENTRY)
              .fetch(DIARY_ENTRY.CONTACT_ID);
      for (UUID contact : contacts) {
        SqlProjections.write(sql, read(contact));
      }
      return contacts.size();
    });
  }

  private static Entry entry(Record row) {
    return new Entry(
        row.get(DIARY_ENTRY.CONTACT_ID),
        row.get(DIARY_ENTRY.VERSION),
        row.get(DIARY_ENTRY.RECORDED_AT),
        EntryCodec.event(row.get(DIARY_ENTRY.KIND), row.get(DIARY_ENTRY.BODY)));
  }
}
