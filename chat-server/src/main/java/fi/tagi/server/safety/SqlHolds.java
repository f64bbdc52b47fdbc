package fi.tagi.server.safety;

import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT_HOLD;

import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The holds in the database, as the diary's entries left them. */
public final class SqlHolds {
  private final Database database;

  /** Of this database. */
  public SqlHolds(Database database) {
    this.database = database;
  }

  /** What keeps words at this instant, the one that ends first at first. */
  List<Hold> keeping(Instant now) {
    return database.read(sql ->
        sql.select(TRANSCRIPT_HOLD.asterisk(), DSL.field(isOpen()).as("open"))
            .from(TRANSCRIPT_HOLD)
            .where(TRANSCRIPT_HOLD.ENDS_AT.gt(now))
            .orderBy(TRANSCRIPT_HOLD.ENDS_AT, TRANSCRIPT_HOLD.CONTACT_ID)
            .fetch(row ->
                new Hold(
                    row.get(TRANSCRIPT_HOLD.CONTACT_ID),
                    row.get(TRANSCRIPT_HOLD.LINE),
                    row.get(TRANSCRIPT_HOLD.HELD_BY),
                    row.get(TRANSCRIPT_HOLD.REASON),
                    row.get(TRANSCRIPT_HOLD.PLACED_AT),
                    row.get(TRANSCRIPT_HOLD.ENDS_AT),
                    !row.get("open", Boolean.class))));
  }

  /** The line's contacts that a hold may still be placed on, the newest arrival first. */
  List<Keepable> keepable(String line, Instant now, int most) {
    return database.read(sql ->
        sql.select(
                OPEN_CONTACT.CONTACT_ID,
                OPEN_CONTACT.STATE,
                OPEN_CONTACT.ARRIVED_AT,
                OPEN_CONTACT.HOLDER)
            .from(OPEN_CONTACT)
            .where(OPEN_CONTACT.LINE.eq(line))
            .andNotExists(
                sql.selectOne()
                    .from(TRANSCRIPT_HOLD)
                    .where(
                        TRANSCRIPT_HOLD.CONTACT_ID.eq(OPEN_CONTACT.CONTACT_ID),
                        TRANSCRIPT_HOLD.ENDS_AT.gt(now)))
            .orderBy(OPEN_CONTACT.ARRIVED_AT.desc(), OPEN_CONTACT.CONTACT_ID)
            .limit(most)
            .fetch(row ->
                new Keepable(
                    row.get(OPEN_CONTACT.CONTACT_ID),
                    row.get(OPEN_CONTACT.STATE),
                    row.get(OPEN_CONTACT.ARRIVED_AT),
                    Optional.ofNullable(row.get(OPEN_CONTACT.HOLDER)))));
  }

  /** Whether a hold alone keeps the words of this contact. */
  boolean isKept(UUID contact, Instant now) {
    return database.read(sql ->
        sql.fetchExists(
            sql.selectOne()
                .from(TRANSCRIPT_HOLD)
                .where(TRANSCRIPT_HOLD.CONTACT_ID.eq(contact), TRANSCRIPT_HOLD.ENDS_AT.gt(now))
                .andNot(isOpen())));
  }

  /** The closed contacts whose words are still there although their hold is over. */
  List<UUID> over(Instant now) {
    return database.read(sql ->
        sql.select(TRANSCRIPT_HOLD.CONTACT_ID)
            .from(TRANSCRIPT_HOLD)
            .join(TRANSCRIPT)
            .on(TRANSCRIPT.CONTACT_ID.eq(TRANSCRIPT_HOLD.CONTACT_ID))
            .where(TRANSCRIPT_HOLD.ENDS_AT.le(now))
            .andNot(isOpen())
            .fetch(TRANSCRIPT_HOLD.CONTACT_ID));
  }

  private static Condition isOpen() {
    return DSL.exists(
        DSL.selectOne()
            .from(OPEN_CONTACT)
            .where(OPEN_CONTACT.CONTACT_ID.eq(TRANSCRIPT_HOLD.CONTACT_ID)));
  }
}
