package fi.tagi.server.statistics.export;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import fi.tagi.server.database.schema.tables.records.OpenContactRecord;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Contacts as the diary's projections have them, each with something that no export may say. */
final class TestContacts {
  /** Stands in every column that is coded or that a visitor chose. */
  static final String SECRET = "canary";

  private final Database database;

  TestContacts(Database database) {
    this.database = database;
  }

  /** One that is closed; nobody claimed it, unless the change says otherwise. */
  UUID closed(String outcome, Instant at, int seconds, Consumer<ContactFactRecord> change) {
    ContactFactRecord row = new ContactFactRecord();
    row.setContactId(UUID.randomUUID());
    row.setLine("nuoret");
    row.setSite(SECRET);
    row.setLanguage(SECRET);
    row.setTopic(SECRET);
    row.setArrivedAt(at);
    row.setOutcome(outcome);
    row.setRole("none");
    row.setClosedAt(at.plusSeconds(seconds));
    row.setReleases(0);
    row.setDefinition(0);
    row.setWho(SECRET);
    row.setAgeBand(SECRET);
    row.setThemes(SECRET);
    row.setLevel(SECRET);
    row.setReferrals(SECRET + ":yes");
    row.setDisposition(SECRET);
    change.accept(row);
    database.write(sql -> sql.insertInto(CONTACT_FACT).set(row).execute());
    return row.getContactId();
  }

  UUID closed(String outcome, Instant at, int seconds) {
    return closed(outcome, at, seconds, row -> {});
  }

  /** One that is open. */
  UUID open(String state, Instant at, Consumer<OpenContactRecord> change) {
    OpenContactRecord row = new OpenContactRecord();
    row.setContactId(UUID.randomUUID());
    row.setVersion(1);
    row.setLine("nuoret");
    row.setSite(SECRET);
    row.setLanguage(SECRET);
    row.setTopic(SECRET);
    row.setAgeBand(SECRET);
    row.setState(state);
    row.setArrivedAt(at);
    row.setEpoch(0);
    change.accept(row);
    database.write(sql -> sql.insertInto(OPEN_CONTACT).set(row).execute());
    return row.getContactId();
  }

  /** One that was open is closed now. */
  void close(UUID contact, Instant at) {
    database.write(
        sql -> sql.deleteFrom(OPEN_CONTACT).where(OPEN_CONTACT.CONTACT_ID.eq(contact)).execute());
    closed("answered", at, 60, row -> row.setContactId(contact));
  }
}
