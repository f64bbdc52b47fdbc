package fi.tagi.server.transcript;

import static fi.tagi.server.database.schema.Tables.MESSAGE;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT;

import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * The statements that every message takes; their values in the order in which they stand here. All
 * ids of {@code message} are {@link fi.tagi.server.database.statement.ShortId}s. A contact's
 * messages are a chain: its row of {@code transcript} has the place of the newest one, and each
 * message has that of the one before it, 0 for none. So "the chain" has five values: the place of
 * the newest message, then twice its contact, as a short id, and the position after which it is
 * wanted.
 */
final class SqlTranscriptTexts {
  private static final UUID ID = new UUID(0, 0);
  private static final Condition OF_CONTACT = TRANSCRIPT.CONTACT_ID.eq(ID);
  private static final List<Field<?>> BEGUN =
      List.of(
          TRANSCRIPT.WRAPPED_KEY,
          TRANSCRIPT.LAST_SEQ,
          TRANSCRIPT.LAST_PLACE,
          TRANSCRIPT.UNANSWERED_AT);
  private static final List<Field<?>> PULSE =
      List.of(TRANSCRIPT.LAST_SEQ, TRANSCRIPT.ANSWERED_AT, TRANSCRIPT.UNANSWERED_AT);

  private static final Name CHAIN = DSL.name("chain");
  private static final Field<Long> CHAIN_PLACE =
      DSL.field(CHAIN.append("place"), MESSAGE.PLACE.getDataType());
  private static final Field<Long> CHAIN_PREVIOUS =
      DSL.field(CHAIN.append("previous"), MESSAGE.PREVIOUS.getDataType());

  /** Contact, its key, the nickname, no position yet. */
  final String open;

  /** Contact. */
  final String shred;

  /** The chain. */
  final String shredMessages;

  /** Contact: its key, its last position and place, since when the visitor waits. */
  final String begun;

  /** The same, locked. */
  final String locked;

  /** Contact: its key, the nickname, its last position. */
  final String head;

  /** Contact: its last position, when a responder wrote last, since when the visitor waits. */
  final String pulse;

  /** The same of every contact, and then the contact. */
  final String pulses;

  /** The chain: each message's id, its position, and since when it is stored. */
  final String places;

  /** The chain: a page of its messages. */
  final String after;

  /** The columns of a message in their order. */
  final String add;

  /** Position, since when the visitor waits, contact; of the message added right before. */
  final String visitorWrote;

  /** Position, when, nothing, contact; of the message added right before. */
  final String responderWrote;

  SqlTranscriptTexts(Database database) {
    open = database.text(SqlTranscriptTexts::open);
    shred = database.text(sql -> sql.deleteFrom(TRANSCRIPT).where(OF_CONTACT));
    shredMessages = database.text(SqlTranscriptTexts::shredMessages);
    begun = database.text(sql -> sql.select(BEGUN).from(TRANSCRIPT).where(OF_CONTACT));
    locked =
        database.text(
            sql -> database.locking(sql.select(BEGUN).from(TRANSCRIPT).where(OF_CONTACT)));
    head =
        database.text(sql ->
            sql.select(TRANSCRIPT.WRAPPED_KEY, TRANSCRIPT.NICKNAME, TRANSCRIPT.LAST_SEQ)
                .from(TRANSCRIPT)
                .where(OF_CONTACT));
    pulse = database.text(sql -> sql.select(PULSE).from(TRANSCRIPT).where(OF_CONTACT));
    pulses = database.text(sql -> sql.select(PULSE).select(TRANSCRIPT.CONTACT_ID).from(TRANSCRIPT));
    places = database.text(SqlTranscriptTexts::places);
    after = database.text(SqlTranscriptTexts::after);
    add = database.text(SqlTranscriptTexts::add);
    visitorWrote = database.text(sql -> visitorWrote(sql, database.inserted()));
    responderWrote = database.text(sql -> responderWrote(sql, database.inserted()));
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

  /**
   * From the newest message back to the first one after a position. Its contact is asked for at
   * each step: a place may be another contact's since the transcript's row was read.
   */
  private static CommonTableExpression<?> chain() {
    return CHAIN
        .fields("place", "previous")
        .as(
            DSL.select(MESSAGE.PLACE, MESSAGE.PREVIOUS)
                .from(MESSAGE)
                .where(MESSAGE.PLACE.eq(0L), MESSAGE.CONTACT_ID.eq(ID), MESSAGE.SEQ.gt(0L))
                .unionAll(
                    DSL.select(MESSAGE.PLACE, MESSAGE.PREVIOUS)
                        .from(DSL.table(CHAIN))
                        .join(MESSAGE)
                        .on(MESSAGE.PLACE.eq(CHAIN_PREVIOUS))
                        .where(MESSAGE.CONTACT_ID.eq(ID), MESSAGE.SEQ.gt(0L))));
  }

  private static Query shredMessages(DSLContext sql) {
    return sql.withRecursive(chain())
        .delete(MESSAGE)
        .where(MESSAGE.PLACE.in(DSL.select(CHAIN_PLACE).from(DSL.table(CHAIN))));
  }

  private static Query places(DSLContext sql) {
    return sql.withRecursive(chain())
        .select(MESSAGE.MESSAGE_ID, MESSAGE.SEQ, MESSAGE.STORED_AT)
        .from(DSL.table(CHAIN))
        .join(MESSAGE)
        .on(MESSAGE.PLACE.eq(CHAIN_PLACE));
  }

  private static Query after(DSLContext sql) {
    return sql.withRecursive(chain())
        .select(
            MESSAGE.SEQ,
            MESSAGE.MESSAGE_ID,
            MESSAGE.AUTHOR,
            MESSAGE.RESPONDER,
            MESSAGE.ROLE,
            MESSAGE.STORED_AT,
            MESSAGE.SEALED)
        .from(MESSAGE)
        .where(
            // Places grow along a chain: each is taken while the transcript's row is locked.
            MESSAGE.PLACE.in(
                DSL.select(CHAIN_PLACE)
                    .from(DSL.table(CHAIN))
                    .orderBy(CHAIN_PLACE)
                    .limit(DSL.inline(Transcript.PAGE))))
        .orderBy(MESSAGE.PLACE);
  }

  private static Query add(DSLContext sql) {
    return sql.insertInto(
            MESSAGE,
            MESSAGE.PREVIOUS,
            MESSAGE.CONTACT_ID,
            MESSAGE.SEQ,
            MESSAGE.MESSAGE_ID,
            MESSAGE.AUTHOR,
            MESSAGE.RESPONDER,
            MESSAGE.ROLE,
            MESSAGE.STORED_AT,
            MESSAGE.SEALED)
        .values(0L, ID, 0L, ID, "", ID, "", Instant.EPOCH, new byte[0]);
  }

  private static Query visitorWrote(DSLContext sql, Field<Long> place) {
    return sql.update(TRANSCRIPT)
        .set(TRANSCRIPT.LAST_PLACE, place)
        .set(TRANSCRIPT.LAST_SEQ, 0L)
        .set(TRANSCRIPT.UNANSWERED_AT, Instant.EPOCH)
        .where(OF_CONTACT);
  }

  private static Query responderWrote(DSLContext sql, Field<Long> place) {
    return sql.update(TRANSCRIPT)
        .set(TRANSCRIPT.LAST_PLACE, place)
        .set(TRANSCRIPT.LAST_SEQ, 0L)
        .set(TRANSCRIPT.ANSWERED_AT, Instant.EPOCH)
        .setNull(TRANSCRIPT.UNANSWERED_AT)
        .where(OF_CONTACT);
  }
}
