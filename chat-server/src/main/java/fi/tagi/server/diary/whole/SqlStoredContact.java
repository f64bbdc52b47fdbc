package fi.tagi.server.diary.whole;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT_HOLD;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import fi.tagi.server.database.schema.tables.records.DiaryEntryRecord;
import fi.tagi.server.database.schema.tables.records.OpenContactRecord;
import fi.tagi.server.database.schema.tables.records.TranscriptHoldRecord;
import fi.tagi.server.diary.SqlChains;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.SqlProjectedRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Every row that there is of a contact.
 *
 * @param contact which
 * @param entries its entries, in the order of their versions
 * @param open its row of {@code open_contact}
 * @param hold its row of {@code transcript_hold}
 * @param fact its row of {@code contact_fact}
 */
record SqlStoredContact(
    UUID contact,
    List<DiaryEntryRecord> entries,
    Optional<OpenContactRecord> open,
    Optional<TranscriptHoldRecord> hold,
    Optional<ContactFactRecord> fact) {

  /** The rows of these contacts; those that have no entry are not among them. */
  static Map<UUID, SqlStoredContact> read(DSLContext sql, Collection<UUID> contacts) {
    Map<UUID, OpenContactRecord> open =
        sql.selectFrom(OPEN_CONTACT)
            .where(OPEN_CONTACT.CONTACT_ID.in(contacts))
            .fetchMap(OPEN_CONTACT.CONTACT_ID);
    Map<UUID, TranscriptHoldRecord> holds =
        sql.selectFrom(TRANSCRIPT_HOLD)
            .where(TRANSCRIPT_HOLD.CONTACT_ID.in(contacts))
            .fetchMap(TRANSCRIPT_HOLD.CONTACT_ID);
    Map<UUID, ContactFactRecord> facts =
        sql.selectFrom(CONTACT_FACT)
            .where(CONTACT_FACT.CONTACT_ID.in(contacts))
            .fetchMap(CONTACT_FACT.CONTACT_ID);
    Map<UUID, SqlStoredContact> stored = new HashMap<>();
    sql.selectFrom(DIARY_ENTRY)
        .where(DIARY_ENTRY.CONTACT_ID.in(contacts))
        .orderBy(DIARY_ENTRY.CONTACT_ID, DIARY_ENTRY.VERSION)
        .fetchGroups(DIARY_ENTRY.CONTACT_ID)
        .forEach((contact, entries) ->
            stored.put(
                contact,
                new SqlStoredContact(
                    contact,
                    entries,
                    Optional.ofNullable(open.get(contact)),
                    Optional.ofNullable(holds.get(contact)),
                    Optional.ofNullable(facts.get(contact)))));
    return stored;
  }

  /** What is unsound, in words; empty when nothing is. */
  Optional<String> fault() {
    Contact folded;
    try {
      folded = Contact.of(contact, entries.stream().map(SqlDiary::entry).toList());
    } catch (IllegalStateException | IllegalArgumentException e) {
      return Optional.of("its entries do not follow one another");
    }
    if (!SqlChains.isSound(entries)) {
      return Optional.of("its entries are not those that were hashed");
    }
    if (!open.equals(SqlProjectedRow.open(folded))) {
      return Optional.of("open_contact is not what the entries say");
    }
    if (!hold.equals(SqlProjectedRow.hold(folded))) {
      return Optional.of("transcript_hold is not what the entries say");
    }
    return fact.equals(SqlProjectedRow.fact(folded))
        ? Optional.empty()
        : Optional.of("contact_fact is not what the entries say");
  }
}
