package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT_HOLD;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.TranscriptHoldRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the whole diary and says what is unsound in it: entries that do not follow one another or
 * are not those that were hashed, and projections that are not what the entries say. Changes
 * nothing, and may run beside a server.
 */
public final class SqlVerification {
  /** A server may write between two reads of one contact; a real fault is still there after. */
  private static final int LOOKS = 3;

  private final Database database;
  private final SqlDiary diary;
  private final SqlOpenContacts open;

  /** Verifies the diary of this database. */
  public SqlVerification(Database database) {
    this.database = database;
    this.diary = new SqlDiary(database);
    this.open = new SqlOpenContacts(database);
  }

  /**
   * What was found.
   *
   * @param contacts how many contacts were read
   * @param faults a line for each that is unsound, with its id
   */
  public record Report(int contacts, List<String> faults) {}

  /** Reads everything. */
  public Report verify() {
    List<UUID> contacts =
        database.read(sql ->
            sql.selectDistinct(DIARY_ENTRY.CONTACT_ID)
                .from(DIARY_ENTRY)
                .fetch(DIARY_ENTRY.CONTACT_ID));
    List<String> faults = new ArrayList<>();
    for (UUID contact : contacts) {
      fault(contact).ifPresent(what -> faults.add(contact + ": " + what));
    }
    int without = database.read(SqlProjections::countWithoutEntries);
    if (without > 0) {
      faults.add(without + " projected contacts have no entries");
    }
    return new Report(contacts.size(), List.copyOf(faults));
  }

  private Optional<String> fault(UUID contact) {
    Optional<String> fault = look(contact);
    for (int i = 1; i < LOOKS && fault.isPresent(); i++) {
      fault = look(contact);
    }
    return fault;
  }

  private Optional<String> look(UUID id) {
    Contact contact;
    try {
      contact = diary.read(id);
    } catch (IllegalStateException | IllegalArgumentException e) {
      return Optional.of("its entries do not follow one another");
    }
    if (!database.read(sql -> SqlChains.isSound(sql, id))) {
      return Optional.of("its entries are not those that were hashed");
    }
    if (!open.find(id).equals(OpenContact.of(contact))) {
      return Optional.of("open_contact is not what the entries say");
    }
    if (!held(id).equals(SqlProjections.hold(contact))) {
      return Optional.of("transcript_hold is not what the entries say");
    }
    return factAgrees(id, contact)
        ? Optional.empty()
        : Optional.of("contact_fact is not what the entries say");
  }

  private Optional<TranscriptHoldRecord> held(UUID id) {
    return database.read(sql ->
        sql.selectFrom(TRANSCRIPT_HOLD).where(TRANSCRIPT_HOLD.CONTACT_ID.eq(id)).fetchOptional());
  }

  private boolean factAgrees(UUID id, Contact contact) {
    var stored =
        database.read(sql ->
            sql.selectFrom(CONTACT_FACT).where(CONTACT_FACT.CONTACT_ID.eq(id)).fetchOptional());
    return stored.equals(
        contact instanceof Contact.Over over
            ? Optional.of(SqlProjections.fact(over))
            : Optional.empty());
  }
}
