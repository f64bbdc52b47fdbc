package fi.tagi.server.transcript;

import static fi.tagi.server.database.schema.Tables.SIDE_NOTE;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.statement.EnumCodes;
import fi.tagi.server.transcript.Transcript.Kept;
import fi.tagi.server.transcript.Transcript.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The side notes in the database, sealed. */
final class SqlSideNotes implements SideNotes {
  private static final EnumCodes<Role> ROLES = EnumCodes.of(Role.class);

  private final Database database;
  private final Seal seal;
  private final UnwrappedKeys keys;
  private final String newer;

  SqlSideNotes(Database database, Seal seal, UnwrappedKeys keys) {
    this.database = database;
    this.seal = seal;
    this.keys = keys;
    newer =
        database.text(sql ->
            sql.select(SIDE_NOTE.SEQ)
                .from(SIDE_NOTE)
                .where(SIDE_NOTE.CONTACT_ID.eq(new UUID(0, 0)), SIDE_NOTE.SEQ.gt(0L))
                .limit(DSL.inline(1)));
  }

  @Override
  public Optional<Kept> add(UUID contact, Note note, Instant at) {
    return database.atomically(() ->
        find(contact, note.id())
            .map(stored -> new Kept(stored, false))
            .or(() -> key(contact).map(key -> new Kept(insert(contact, key, note, at), true))));
  }

  private Stored insert(UUID contact, SecretKey key, Note note, Instant at) {
    byte[] sealed = seal.seal(key, new Seal.Place(contact, note.id()), note.text().getBytes(UTF_8));
    return database.write(sql -> {
      long seq =
          1
              + sql.select(DSL.coalesce(DSL.max(SIDE_NOTE.SEQ), 0L))
                  .from(SIDE_NOTE)
                  .where(SIDE_NOTE.CONTACT_ID.eq(contact))
                  .fetchSingle()
                  .value1();
      sql.insertInto(SIDE_NOTE)
          .set(SIDE_NOTE.CONTACT_ID, contact)
          .set(SIDE_NOTE.SEQ, seq)
          .set(SIDE_NOTE.NOTE_ID, note.id())
          .set(SIDE_NOTE.RESPONDER, note.responder())
          .set(SIDE_NOTE.ROLE, ROLES.code(note.role()))
          .set(SIDE_NOTE.STORED_AT, at)
          .set(SIDE_NOTE.SEALED, sealed)
          .execute();
      return new Stored(seq, at);
    });
  }

  @Override
  public Optional<Stored> find(UUID contact, UUID note) {
    return database.read(sql ->
        sql.select(SIDE_NOTE.SEQ, SIDE_NOTE.STORED_AT)
            .from(SIDE_NOTE)
            .where(SIDE_NOTE.CONTACT_ID.eq(contact), SIDE_NOTE.NOTE_ID.eq(note))
            .fetchOptional(row -> new Stored(row.value1(), row.value2())));
  }

  @Override
  public List<StoredNote> after(UUID contact, long seq) {
    // Most contacts have none, and every look at one asks.
    return database
            .prepared(sql -> sql.first(newer, row -> row.number(1), contact, seq))
            .isPresent()
        ? read(contact, seq)
        : List.of();
  }

  private List<StoredNote> read(UUID contact, long seq) {
    List<? extends Record> rows =
        database.read(sql ->
            sql.selectFrom(SIDE_NOTE)
                .where(SIDE_NOTE.CONTACT_ID.eq(contact), SIDE_NOTE.SEQ.gt(seq))
                .orderBy(SIDE_NOTE.SEQ)
                .limit(Transcript.PAGE)
                .fetch());
    return key(contact)
        .map(key -> rows.stream().map(row -> note(contact, key, row)).toList())
        .orElse(List.of());
  }

  @Override
  public void shred(UUID contact) {
    database.write(
        sql -> sql.deleteFrom(SIDE_NOTE).where(SIDE_NOTE.CONTACT_ID.eq(contact)).execute());
  }

  private Optional<SecretKey> key(UUID contact) {
    return database.read(sql ->
        sql.select(TRANSCRIPT.WRAPPED_KEY)
            .from(TRANSCRIPT)
            .where(TRANSCRIPT.CONTACT_ID.eq(contact))
            .fetchOptional(row -> keys.unwrap(contact, row.value1())));
  }

  private StoredNote note(UUID contact, SecretKey key, Record row) {
    UUID id = row.get(SIDE_NOTE.NOTE_ID);
    byte[] text = seal.open(key, new Seal.Place(contact, id), row.get(SIDE_NOTE.SEALED));
    return new StoredNote(
        new Stored(row.get(SIDE_NOTE.SEQ), row.get(SIDE_NOTE.STORED_AT)),
        new Note(
            id,
            row.get(SIDE_NOTE.RESPONDER),
            ROLES.constant(row.get(SIDE_NOTE.ROLE)),
            new String(text, UTF_8)));
  }
}
