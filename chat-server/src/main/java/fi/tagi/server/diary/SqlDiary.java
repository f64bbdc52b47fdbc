package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.database.Database;
import fi.tagi.server.hash.ChainHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;

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
    Said said = EntryCodec.said(entry);
    return database.write(sql -> {
      int added =
          sql.insertInto(DIARY_ENTRY)
              .set(DIARY_ENTRY.CONTACT_ID, entry.contact())
              .set(DIARY_ENTRY.VERSION, entry.version())
              .set(DIARY_ENTRY.RECORDED_AT, entry.at())
              .set(DIARY_ENTRY.KIND, said.kind())
              .set(DIARY_ENTRY.BODY, said.body())
              .set(DIARY_ENTRY.HASH, head(sql, before).then(said).bytes())
              .onConflictDoNothing()
              .execute();
      if (added == 0) {
        return Optional.empty();
      }
      SqlProjections.write(sql, after);
      if (event instanceof HoldLifted) {
        SqlProjections.lifted(sql, after.id());
      }
      return Optional.of(after);
    });
  }

  @Override
  public List<ChainHash> chain(UUID contact) {
    return database
        .read(sql -> SqlChains.read(sql, List.of(contact)))
        .getOrDefault(contact, List.of())
        .stream()
        .map(SqlChains.Link::hash)
        .toList();
  }

  /** The hash of the contact's last entry; entries never change, so that it is right for good. */
  private ChainHash head(DSLContext sql, Contact before) {
    if (before.version() == 0) {
      return ChainHash.NONE;
    }
    Record1<byte[]> last =
        sql.select(DIARY_ENTRY.HASH)
            .from(DIARY_ENTRY)
            .where(DIARY_ENTRY.CONTACT_ID.eq(before.id()), DIARY_ENTRY.VERSION.eq(before.version()))
            .fetchOptional()
            .orElseThrow(() -> new IllegalStateException("the entry before is not there"));
    byte[] stored = last.value1();
    return stored == null ? chain(before.id()).get(before.version() - 1) : ChainHash.stored(stored);
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

  /** Whether nobody ever came. */
  public boolean isEmpty() {
    return database.read(sql -> !sql.fetchExists(DIARY_ENTRY));
  }

  /**
   * Makes the rows of facts again from the entries, in one transaction; what is kept of days is
   * dropped, and made again when it is looked at.
   *
   * @return how many rows there are
   */
  public int rebuildFacts() {
    return database.write(sql -> {
      SqlProjections.clearFacts(sql);
      List<UUID> contacts =
          sql.selectDistinct(DIARY_ENTRY.CONTACT_ID)
              .from(DIARY_ENTRY)
              .fetch(DIARY_ENTRY.CONTACT_ID);
      return contacts.stream()
          .mapToInt(contact -> SqlProjections.writeFact(sql, read(contact)))
          .sum();
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
