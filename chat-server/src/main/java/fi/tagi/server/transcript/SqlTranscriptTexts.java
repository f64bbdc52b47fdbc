package fi.tagi.server.transcript;

import static fi.tagi.server.database.schema.Tables.MESSAGE;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT;

import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * The statements that every message takes; their values in the order in which they stand here. All
 * ids of {@code message} are {@link fi.tagi.server.database.statement.ShortId}s.
 */
final class SqlTranscriptTexts {
  private static final UUID ID = new UUID(0, 0);
  private static final Condition OF_CONTACT = TRANSCRIPT.CONTACT_ID.eq(ID);
  private static final List<Field<?>> PULSE =
      List.of(TRANSCRIPT.LAST_SEQ, TRANSCRIPT.ANSWERED_AT, TRANSCRIPT.UNANSWERED_AT);

  /** Contact, its key, the nickname, no position yet. */
  final String open;

  /** Contact. */
  final String shred;

  /** Contact. */
  final String shredMessages;

  /** Contact: its key, its last position, since when the visitor waits; locked. */
  final String begun;

  /** Contact: its key, its last position. */
  final String key;

  /** Contact: its key, the nickname, its last position. */
  final String head;

  /** Contact: its last position, when a responder wrote last, since when the visitor waits. */
  final String pulse;

  /** The same of every contact, and then the contact. */
  final String pulses;

  /** Contact and message: where it is stored. */
  final String stored;

  /** Contact and position: a page of the messages after it. */
  final String after;

  /** The columns of a message in their order; nothing happens when its id is stored already. */
  final String add;

  /** Position, since when the visitor waits, contact. */
  final String visitorWrote;

  /** Position, when, nothing, contact. */
  final String responderWrote;

  SqlTranscriptTexts(Database database) {
    open = database.text(SqlTranscriptTexts::open);
    shred = database.text(sql -> sql.deleteFrom(TRANSCRIPT).where(OF_CONTACT));
    shredMessages = database.text(sql -> sql.deleteFrom(MESSAGE).where(MESSAGE.CONTACT_ID.eq(ID)));
    begun =
        database.text(sql ->
            database.locking(
                sql.select(TRANSCRIPT.WRAPPED_KEY, TRANSCRIPT.LAST_SEQ, TRANSCRIPT.UNANSWERED_AT)
                    .from(TRANSCRIPT)
                    .where(OF_CONTACT)));
    key =
        database.text(sql ->
            sql.select(TRANSCRIPT.WRAPPED_KEY, TRANSCRIPT.LAST_SEQ)
                .from(TRANSCRIPT)
                .where(OF_CONTACT));
    head =
        database.text(sql ->
            sql.select(TRANSCRIPT.WRAPPED_KEY, TRANSCRIPT.NICKNAME, TRANSCRIPT.LAST_SEQ)
                .from(TRANSCRIPT)
                .where(OF_CONTACT));
    pulse = database.text(sql -> sql.select(PULSE).from(TRANSCRIPT).where(OF_CONTACT));
    pulses = database.text(sql -> sql.select(PULSE).select(TRANSCRIPT.CONTACT_ID).from(TRANSCRIPT));
    stored = database.text(SqlTranscriptTexts::stored);
    after = database.text(SqlTranscriptTexts::after);
    add = database.text(SqlTranscriptTexts::add);
    visitorWrote = database.text(SqlTranscriptTexts::visitorWrote);
    responderWrote = database.text(SqlTranscriptTexts::responderWrote);
  }

  private static Query open(DSLContext sql) {
    return sql.insertInto(
            TRANSCRIPT,
            TRANSCRIPT.CONTACT_ID,
            TRANSCRIPT.WRAPPED_KEY,
            TRANSCRIPT.NICKNAME,
            TRANSCRIPT.LAST_SEQ)
        .values(ID, new byte[0], new byte[0], 0L);
  }

  private static Query stored(DSLContext sql) {
    return sql.select(MESSAGE.SEQ, MESSAGE.STORED_AT)
        .from(MESSAGE)
        .where(MESSAGE.CONTACT_ID.eq(ID), MESSAGE.MESSAGE_ID.eq(ID));
  }

  private static Query after(DSLContext sql) {
    return sql.select(
            MESSAGE.SEQ,
            MESSAGE.MESSAGE_ID,
            MESSAGE.AUTHOR,
            MESSAGE.RESPONDER,
            MESSAGE.ROLE,
            MESSAGE.STORED_AT,
            MESSAGE.SEALED)
        .from(MESSAGE)
        .where(MESSAGE.CONTACT_ID.eq(ID), MESSAGE.SEQ.gt(0L))
        .orderBy(MESSAGE.SEQ)
        .limit(DSL.inline(Transcript.PAGE));
  }

  private static Query add(DSLContext sql) {
    return sql.insertInto(
            MESSAGE,
            MESSAGE.CONTACT_ID,
            MESSAGE.SEQ,
            MESSAGE.MESSAGE_ID,
            MESSAGE.AUTHOR,
            MESSAGE.RESPONDER,
            MESSAGE.ROLE,
            MESSAGE.STORED_AT,
            MESSAGE.SEALED)
        .values(ID, 0L, ID, "", ID, "", Instant.EPOCH, new byte[0])
        .onConflict(MESSAGE.CONTACT_ID, MESSAGE.MESSAGE_ID)
        .doNothing();
  }

  private static Query visitorWrote(DSLContext sql) {
    return sql.update(TRANSCRIPT)
        .set(TRANSCRIPT.LAST_SEQ, 0L)
        .set(TRANSCRIPT.UNANSWERED_AT, Instant.EPOCH)
        .where(OF_CONTACT);
  }

  private static Query responderWrote(DSLContext sql) {
    return sql.update(TRANSCRIPT)
        .set(TRANSCRIPT.LAST_SEQ, 0L)
        .set(TRANSCRIPT.ANSWERED_AT, Instant.EPOCH)
        .setNull(TRANSCRIPT.UNANSWERED_AT)
        .where(OF_CONTACT);
  }
}
