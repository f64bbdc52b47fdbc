package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.statement.Prepared;
import fi.tagi.server.hash.ChainHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;

/** The diary in the database: its primary key decides who is first. */
public final class SqlDiary implements Diary {
  private static final int REMEMBERED_MAX = 10_000;

  private final Database database;
  private final SqlProjections projections;
  private final SqlVersion version;

  /**
   * Open contacts after the last entry that was committed here. An entry never changes, so that
   * what is remembered at a version is what the diary has at it.
   */
  private final Cache<UUID, Head> committed =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED_MAX)
          // To hand its upkeep to another thread takes longer than to do it.
          .executor(Runnable::run)
          .build();

  private final String entries;
  private final String hash;
  private final String add;

  /** The diary of this database. */
  public SqlDiary(Database database) {
    this.database = database;
    this.projections = new SqlProjections(database);
    this.version = new SqlVersion(database);
    this.entries =
        database.text(sql ->
            sql.select(
                    DIARY_ENTRY.VERSION,
                    DIARY_ENTRY.RECORDED_AT,
                    DIARY_ENTRY.KIND,
                    DIARY_ENTRY.BODY)
                .from(DIARY_ENTRY)
                .where(DIARY_ENTRY.CONTACT_ID.eq(SqlVersion.ANY))
                .orderBy(DIARY_ENTRY.VERSION));
    this.hash =
        database.text(sql ->
            sql.select(DIARY_ENTRY.HASH)
                .from(DIARY_ENTRY)
                .where(DIARY_ENTRY.CONTACT_ID.eq(SqlVersion.ANY), DIARY_ENTRY.VERSION.eq(0)));
    this.add = database.text(SqlDiary::add);
  }

  /**
   * A contact after an entry.
   *
   * @param hash of that entry
   */
  private record Head(Contact contact, ChainHash hash) {}

  private static Query add(DSLContext sql) {
    return sql.insertInto(
            DIARY_ENTRY,
            DIARY_ENTRY.CONTACT_ID,
            DIARY_ENTRY.VERSION,
            DIARY_ENTRY.RECORDED_AT,
            DIARY_ENTRY.KIND,
            DIARY_ENTRY.BODY,
            DIARY_ENTRY.HASH)
        .values(SqlVersion.ANY, 0, Instant.EPOCH, "", "", new byte[0])
        .onConflictDoNothing();
  }

  @Override
  public List<Entry> entries(UUID contact) {
    return database.prepared(sql ->
        sql.all(
            entries,
            row ->
                new Entry(
                    contact, row.count(1), row.at(2), EntryCodec.event(row.text(3), row.text(4))),
            contact));
  }

  @Override
  public Contact read(UUID contact) {
    return Optional.ofNullable(committed.getIfPresent(contact))
        .map(Head::contact)
        .filter(known -> database.prepared(sql -> version.isStill(sql, contact, known.version())))
        .orElseGet(() -> Diary.super.read(contact));
  }

  @Override
  public Optional<Contact> append(Contact before, ContactEvent event, Instant at) {
    Entry entry = new Entry(before.id(), before.version() + 1, at, event);
    Contact after = before.after(entry);
    Said said = EntryCodec.said(entry);
    return database.atomically(() ->
        database.prepared(prepared -> {
          ChainHash next = head(prepared, before).then(said);
          int added =
              prepared.update(
                  add,
                  said.contact(),
                  said.version(),
                  said.at(),
                  said.kind(),
                  said.body(),
                  next.bytes());
          if (added == 0) {
            return Optional.empty();
          }
          remember(new Head(after, next));
          projections.write(prepared, after);
          database
              .common(SqlProjections.WaitingCounts.class, SqlProjections.WaitingCounts::new)
              .changed(before, after);
          if (event instanceof HoldLifted) {
            projections.lifted(after.id());
          }
          return Optional.of(after);
        }));
  }

  /** Once it is committed; of a contact that is over there is nothing to decide any more. */
  private void remember(Head head) {
    if (!version.mayFailOver()) {
      UUID contact = head.contact().id();
      database.afterCommit(
          head.contact() instanceof Contact.Over
              ? () -> committed.invalidate(contact)
              : () -> committed.put(contact, head));
    }
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
  private ChainHash head(Prepared prepared, Contact before) {
    if (before.version() == 0) {
      return ChainHash.NONE;
    }
    return Optional.ofNullable(committed.getIfPresent(before.id()))
        .filter(known -> known.contact().version() == before.version())
        .map(Head::hash)
        .orElseGet(() -> stored(prepared, before));
  }

  private ChainHash stored(Prepared prepared, Contact before) {
    Optional<byte[]> stored =
        prepared
            .first(hash, row -> row.findBytes(1), before.id(), before.version())
            .orElseThrow(() -> new IllegalStateException("the entry before is not there"));
    return stored
        .map(ChainHash::stored)
        .orElseGet(() -> chain(before.id()).get(before.version() - 1));
  }

  /** Whether nobody ever came. */
  public boolean isEmpty() {
    return database.read(sql -> !sql.fetchExists(DIARY_ENTRY));
  }

  /** The entry of a row. */
  public static Entry entry(Record row) {
    return new Entry(
        row.get(DIARY_ENTRY.CONTACT_ID),
        row.get(DIARY_ENTRY.VERSION),
        row.get(DIARY_ENTRY.RECORDED_AT),
        EntryCodec.event(row.get(DIARY_ENTRY.KIND), row.get(DIARY_ENTRY.BODY)));
  }
}
