package fi.tagi.server.transcript;

import static fi.tagi.server.database.schema.Tables.MESSAGE;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.MessageRecord;
import fi.tagi.server.database.schema.tables.records.TranscriptRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The words in the database, sealed. */
public final class SqlTranscript implements Transcript {
  private static final String VISITOR = "visitor";
  private static final String RESPONDER = "responder";

  private final Database database;
  private final MasterKey master;
  private final Runnable shredded;
  private final Seal seal = new Seal();

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
  }

  @Override
  public void open(UUID contact, String nickname) {
    SecretKey key = seal.newKey();
    database.write(sql ->
        sql.insertInto(TRANSCRIPT)
            .set(TRANSCRIPT.CONTACT_ID, contact)
            .set(TRANSCRIPT.WRAPPED_KEY, seal.wrap(master, contact, key))
            .set(
                TRANSCRIPT.NICKNAME,
                seal.seal(key, new Seal.Place(contact, contact), nickname.getBytes(UTF_8)))
            .set(TRANSCRIPT.LAST_SEQ, 0L)
            .execute());
  }

  @Override
  public Optional<Stored> append(UUID contact, Words words, Instant at) {
    return database.write(sql -> {
      Optional<TranscriptRecord> transcript =
          database
              .locking(sql.selectFrom(TRANSCRIPT).where(TRANSCRIPT.CONTACT_ID.eq(contact)))
              .fetchOptional();
      return transcript.map(
          row -> stored(sql, contact, words.id()).orElseGet(() -> store(sql, row, words, at)));
    });
  }

  @Override
  public Optional<Stored> find(UUID contact, UUID message) {
    return database.read(sql -> stored(sql, contact, message));
  }

  private static Optional<Stored> stored(DSLContext sql, UUID contact, UUID message) {
    return sql.select(MESSAGE.SEQ, MESSAGE.STORED_AT)
        .from(MESSAGE)
        .where(MESSAGE.CONTACT_ID.eq(contact), MESSAGE.MESSAGE_ID.eq(message))
        .fetchOptional(row -> new Stored(row.value1(), row.value2()));
  }

  private Stored store(DSLContext sql, TranscriptRecord transcript, Words words, Instant at) {
    UUID contact = transcript.getContactId();
    long seq = transcript.getLastSeq() + 1;
    SecretKey key = seal.unwrap(master, contact, transcript.getWrappedKey());
    MessageRecord row = new MessageRecord();
    row.setContactId(contact);
    row.setSeq(seq);
    row.setMessageId(words.id());
    switch (words.writer()) {
      case Writer.Visitor _ -> row.setAuthor(VISITOR);
      case Writer.Responder responder -> {
        row.setAuthor(RESPONDER);
        row.setResponder(responder.id());
        row.setRole(responder.role().name().toLowerCase(Locale.ROOT));
      }
    }
    row.setStoredAt(at);
    row.setSealed(
        seal.seal(key, new Seal.Place(contact, words.id()), words.text().getBytes(UTF_8)));
    sql.insertInto(MESSAGE).set(row).execute();
    transcript.setLastSeq(seq);
    beats(transcript, words.writer(), at);
    sql.executeUpdate(transcript, TRANSCRIPT.CONTACT_ID.eq(contact));
    return new Stored(seq, at);
  }

  private static void beats(TranscriptRecord transcript, Writer writer, Instant at) {
    switch (writer) {
      case Writer.Visitor _ -> {
        if (transcript.getUnansweredAt() == null) {
          transcript.setUnansweredAt(at);
        }
      }
      case Writer.Responder _ -> {
        transcript.setAnsweredAt(at);
        transcript.setUnansweredAt(null);
      }
    }
  }

  @Override
  public Map<UUID, Pulse> pulses() {
    return database.read(sql ->
        sql.select(TRANSCRIPT.CONTACT_ID, TRANSCRIPT.ANSWERED_AT, TRANSCRIPT.UNANSWERED_AT)
            .from(TRANSCRIPT)
            .fetchMap(TRANSCRIPT.CONTACT_ID, row -> pulse(row.value2(), row.value3())));
  }

  @Override
  public Optional<Pulse> pulse(UUID contact) {
    return database.read(sql ->
        sql.select(TRANSCRIPT.ANSWERED_AT, TRANSCRIPT.UNANSWERED_AT)
            .from(TRANSCRIPT)
            .where(TRANSCRIPT.CONTACT_ID.eq(contact))
            .fetchOptional(row -> pulse(row.value1(), row.value2())));
  }

  private static Pulse pulse(@Nullable Instant answeredAt, @Nullable Instant unansweredAt) {
    return new Pulse(Optional.ofNullable(answeredAt), Optional.ofNullable(unansweredAt));
  }

  @Override
  public List<Message> after(UUID contact, long seq) {
    return database.read(sql -> {
      Optional<SecretKey> key = transcript(sql, contact).map(row -> key(contact, row));
      return key.map(k ->
              sql.selectFrom(MESSAGE)
                  .where(MESSAGE.CONTACT_ID.eq(contact), MESSAGE.SEQ.gt(seq))
                  .orderBy(MESSAGE.SEQ)
                  .limit(PAGE)
                  .fetch(row -> message(k, row)))
          .map(List::copyOf)
          .orElse(List.of());
    });
  }

  @Override
  public Optional<Head> head(UUID contact) {
    return database.read(sql ->
        transcript(sql, contact)
            .map(row ->
                new Head(
                    new String(
                        seal.open(
                            key(contact, row), new Seal.Place(contact, contact), row.getNickname()),
                        UTF_8),
                    row.getLastSeq())));
  }

  @Override
  public void shred(UUID contact) {
    database.write(sql -> {
      sql.deleteFrom(MESSAGE).where(MESSAGE.CONTACT_ID.eq(contact)).execute();
      return sql.deleteFrom(TRANSCRIPT).where(TRANSCRIPT.CONTACT_ID.eq(contact)).execute();
    });
    shredded.run();
  }

  private static Optional<TranscriptRecord> transcript(DSLContext sql, UUID contact) {
    return sql.selectFrom(TRANSCRIPT).where(TRANSCRIPT.CONTACT_ID.eq(contact)).fetchOptional();
  }

  private SecretKey key(UUID contact, TranscriptRecord row) {
    return seal.unwrap(master, contact, row.getWrappedKey());
  }

  private Message message(SecretKey key, MessageRecord row) {
    byte[] text =
        seal.open(key, new Seal.Place(row.getContactId(), row.getMessageId()), row.getSealed());
    Writer writer =
        VISITOR.equals(row.getAuthor())
            ? new Writer.Visitor()
            : new Writer.Responder(
                row.getResponder(), Role.valueOf(row.getRole().toUpperCase(Locale.ROOT)));
    return new Message(
        new Stored(row.getSeq(), row.getStoredAt()),
        new Words(row.getMessageId(), writer, new String(text, UTF_8)));
  }
}
