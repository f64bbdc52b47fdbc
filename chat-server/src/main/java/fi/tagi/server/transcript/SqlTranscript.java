package fi.tagi.server.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.statement.EnumCodes;
import fi.tagi.server.database.statement.Prepared;
import fi.tagi.server.database.statement.Row;
import fi.tagi.server.database.statement.ShortId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The words in the database, sealed. */
public final class SqlTranscript implements Transcript {
  private static final String VISITOR = "visitor";
  private static final String RESPONDER = "responder";
  private static final EnumCodes<Role> ROLES = EnumCodes.of(Role.class);

  private final Database database;
  private final MasterKey master;
  private final Runnable shredded;
  private final Seal seal = new Seal();
  private final UnwrappedKeys keys;
  private final StoredIds ids;
  private final SqlTranscriptTexts texts;
  private final SideNotes notes;

  /**
   * The transcripts of this database.
   *
   * @param master wraps the contacts' keys
   * @param shredded is told when something was shredded
   */
  public SqlTranscript(Database database, MasterKey master, Runnable shredded) {
    this.database = database;
    this.master = master;
    this.shredded = shredded;
    this.keys = new UnwrappedKeys(seal, master);
    this.ids = new StoredIds(database);
    this.texts = new SqlTranscriptTexts(database);
    this.notes = new SqlSideNotes(database, seal, keys);
  }

  @Override
  public void open(UUID contact, String nickname) {
    SecretKey key = seal.newKey();
    byte[] wrapped = seal.wrap(master, contact, key);
    byte[] sealed = seal.seal(key, new Seal.Place(contact, contact), nickname.getBytes(UTF_8));
    database.atomically(
        () -> database.prepared(sql -> sql.update(texts.open, contact, wrapped, sealed, 0L)));
  }

  /**
   * What is needed of a contact's row of {@code transcript}.
   *
   * @param lastPlace where the newest message is in {@code message}; 0 for none
   */
  private record Begun(
      UUID contact,
      byte[] wrappedKey,
      long lastSeq,
      long lastPlace,
      Optional<Instant> unansweredAt) {
    /** The values of a statement about the messages after a position. */
    Object[] chain(long seq) {
      ShortId of = new ShortId(contact);
      return new Object[] {lastPlace, of, seq, of, seq};
    }
  }

  private static Begun begun(UUID contact, Row row) throws SQLException {
    return new Begun(contact, row.bytes(1), row.number(2), row.number(3), row.findAt(4));
  }

  @Override
  public Optional<Sealed> sealed(UUID contact, UUID message, String text) {
    return keys.atHand(contact)
        .map(key -> new Sealed(key.wrapped(), sealed(contact, message, text, key.key())));
  }

  private byte[] sealed(UUID contact, UUID message, String text, SecretKey key) {
    return seal.seal(key, new Seal.Place(contact, message), text.getBytes(UTF_8));
  }

  @Override
  public Optional<Kept> append(UUID contact, Words words, Optional<Sealed> ahead, Instant at) {
    return database.atomically(() ->
        database.prepared(sql ->
            sql.first(texts.locked, row -> begun(contact, row), contact)
                .map(begun ->
                    append(sql, contact, begun, words, text(contact, words, begun, ahead), at))));
  }

  /** The text under the contact's key as it is stored now. */
  private byte[] text(UUID contact, Words words, Begun begun, Optional<Sealed> ahead) {
    return ahead
        .filter(sealed -> Arrays.equals(sealed.wrappedKey(), begun.wrappedKey()))
        .map(Sealed::text)
        .orElseGet(() ->
            sealed(contact, words.id(), words.text(), keys.unwrap(contact, begun.wrappedKey())));
  }

  private Kept append(
      Prepared sql, UUID contact, Begun begun, Words words, byte[] text, Instant at) {
    StoredIds.OfContact known = ids(sql, begun);
    Optional<Stored> before = known.find(words.id());
    if (before.isPresent()) {
      return new Kept(before.get(), false);
    }
    Stored next = new Stored(begun.lastSeq() + 1, at);
    sql.update(texts.add, row(contact, begun.lastPlace(), next, words, text));
    switch (words.writer()) {
      case Writer.Visitor _ ->
          sql.update(
              texts.visitorWrote, next.seq(), begun.unansweredAt().orElse(next.at()), contact);
      case Writer.Responder _ ->
          sql.update(texts.responderWrote, next.seq(), next.at(), null, contact);
    }
    known.add(words.id(), next);
    return new Kept(next, true);
  }

  /** Of a transcript whose row is locked. */
  private StoredIds.OfContact ids(Prepared sql, Begun begun) {
    return ids.of(
        begun.contact(), begun.wrappedKey(), begun.lastSeq(), seq -> storedAfter(sql, begun, seq));
  }

  private Map<UUID, Stored> storedAfter(Prepared sql, Begun begun, long seq) {
    Map<UUID, Stored> stored = new HashMap<>();
    sql.all(
        texts.places,
        row -> stored.put(row.shortId(1), new Stored(row.number(2), row.at(3))),
        begun.chain(seq));
    return stored;
  }

  @Override
  public Optional<Stored> find(UUID contact, UUID message) {
    return database.atomically(() ->
        database.prepared(sql ->
            sql.first(texts.locked, row -> begun(contact, row), contact)
                .flatMap(begun -> ids(sql, begun).find(message))));
  }

  private static @Nullable Object[] row(
      UUID contact, long previous, Stored at, Words words, byte[] sealed) {
    ShortId of = new ShortId(contact);
    ShortId message = new ShortId(words.id());
    return switch (words.writer()) {
      case Writer.Visitor _ ->
          new @Nullable Object[] {
            previous, of, at.seq(), message, VISITOR, null, null, at.at(), sealed
          };
      case Writer.Responder(UUID id, Role role) ->
          new @Nullable Object[] {
            previous,
            of,
            at.seq(),
            message,
            RESPONDER,
            new ShortId(id),
            ROLES.code(role),
            at.at(),
            sealed
          };
    };
  }

  @Override
  public Map<UUID, Pulse> pulses() {
    Map<UUID, Pulse> pulses = new HashMap<>();
    database.prepared(
        sql -> sql.all(texts.pulses, row -> pulses.put(row.id(4), SqlTranscript.pulse(row))));
    return pulses;
  }

  @Override
  public Optional<Pulse> pulse(UUID contact) {
    return database.prepared(sql -> sql.first(texts.pulse, SqlTranscript::pulse, contact));
  }

  private static Pulse pulse(Row row) throws SQLException {
    return new Pulse(row.number(1), row.findAt(2), row.findAt(3));
  }

  @Override
  public List<Message> after(UUID contact, long seq) {
    return database.prepared(sql ->
        sql.first(texts.begun, row -> begun(contact, row), contact)
            // Going through a contact's messages is spared where there is no new one.
            .filter(begun -> begun.lastSeq() > seq)
            .map(begun -> after(sql, contact, begun, seq))
            .orElse(List.of()));
  }

  private List<Message> after(Prepared sql, UUID contact, Begun begun, long seq) {
    SecretKey key = keys.unwrap(contact, begun.wrappedKey());
    return sql.all(texts.after, row -> message(contact, key, row), begun.chain(seq));
  }

  @Override
  public Optional<Head> head(UUID contact) {
    return database.prepared(sql ->
        sql.first(
            texts.head,
            row -> new Head(nickname(contact, row.bytes(1), row.bytes(2)), row.number(3)),
            contact));
  }

  private String nickname(UUID contact, byte[] wrappedKey, byte[] sealed) {
    SecretKey key = keys.unwrap(contact, wrappedKey);
    return new String(seal.open(key, new Seal.Place(contact, contact), sealed), UTF_8);
  }

  @Override
  public SideNotes notes() {
    return notes;
  }

  @Override
  public void shred(UUID contact) {
    database.atomically(() ->
        database.prepared(sql -> {
          notes.shred(contact);
          sql.first(texts.locked, row -> begun(contact, row), contact)
              .ifPresent(begun -> sql.update(texts.shredMessages, begun.chain(0)));
          return sql.update(texts.shred, contact);
        }));
    keys.forget(contact);
    ids.forget(contact);
    shredded.run();
  }

  private Message message(UUID contact, SecretKey key, Row row) throws SQLException {
    UUID id = row.shortId(2);
    Writer writer =
        VISITOR.equals(row.text(3))
            ? new Writer.Visitor()
            : new Writer.Responder(row.shortId(4), ROLES.constant(row.text(5)));
    String text = new String(seal.open(key, new Seal.Place(contact, id), row.bytes(7)), UTF_8);
    return new Message(new Stored(row.number(1), row.at(6)), new Words(id, writer, text));
  }
}
