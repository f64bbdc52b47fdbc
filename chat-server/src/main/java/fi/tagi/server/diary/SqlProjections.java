package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.DAY_TALLY;
import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;
import static fi.tagi.server.database.schema.Tables.FACT_CHANGE;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT_HOLD;

import fi.tagi.protocol.Coding;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Course;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import fi.tagi.server.database.schema.tables.records.OpenContactRecord;
import fi.tagi.server.database.schema.tables.records.TranscriptHoldRecord;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The rows that follow from a contact: one of {@code open_contact} until it is closed, one of
 * {@code contact_fact} after; one of {@code transcript_hold} while something keeps its words.
 */
final class SqlProjections {
  private static final long DAY_SECONDS = 86_400;
  private static final String UNKNOWN = "unknown";

  private SqlProjections() {}

  /** Makes the rows say what the contact says. */
  static void write(DSLContext sql, Contact contact) {
    Optional<OpenContact> open = OpenContact.of(contact);
    if (open.isPresent()) {
      OpenContactRecord row = open(open.get());
      sql.insertInto(OPEN_CONTACT)
          .set(row)
          .onConflict(OPEN_CONTACT.CONTACT_ID)
          .doUpdate()
          .set(row)
          .execute();
    } else {
      sql.deleteFrom(OPEN_CONTACT).where(OPEN_CONTACT.CONTACT_ID.eq(contact.id())).execute();
    }
    hold(contact)
        .ifPresent(row -> sql.insertInto(TRANSCRIPT_HOLD).set(row).onConflictDoNothing().execute());
    writeFact(sql, contact);
  }

  /** Makes the row of facts say what a closed contact says; how many rows that are. */
  static int writeFact(DSLContext sql, Contact contact) {
    if (contact instanceof Contact.Over over) {
      write(sql, fact(over));
      return 1;
    }
    return 0;
  }

  private static void write(DSLContext sql, ContactFactRecord row) {
    sql.insertInto(CONTACT_FACT)
        .set(row)
        .onConflict(CONTACT_FACT.CONTACT_ID)
        .doUpdate()
        .set(row)
        .execute();
    sql.insertInto(FACT_CHANGE)
        .set(FACT_CHANGE.LINE, row.getLine())
        .set(FACT_CHANGE.UTC_DAY, Math.floorDiv(row.getArrivedAt().getEpochSecond(), DAY_SECONDS))
        .set(FACT_CHANGE.REVISION, 1L)
        .onConflict(FACT_CHANGE.LINE, FACT_CHANGE.UTC_DAY)
        .doUpdate()
        .set(FACT_CHANGE.REVISION, FACT_CHANGE.REVISION.plus(1))
        .execute();
  }

  /** Nothing keeps the contact's words any more. */
  static void lifted(DSLContext sql, UUID contact) {
    sql.deleteFrom(TRANSCRIPT_HOLD).where(TRANSCRIPT_HOLD.CONTACT_ID.eq(contact)).execute();
  }

  /** The row of what keeps the contact's words; empty when nothing does. */
  static Optional<TranscriptHoldRecord> hold(Contact contact) {
    return Course.of(contact)
        .flatMap(course -> course.safety().hold().map(hold -> hold(course, hold)));
  }

  private static TranscriptHoldRecord hold(Course course, Course.Hold hold) {
    TranscriptHoldRecord row = new TranscriptHoldRecord();
    row.setContactId(course.contact());
    row.setLine(course.intake().line());
    row.setHeldBy(hold.by());
    row.setReason(code(hold.reason()));
    row.setPlacedAt(hold.at());
    row.setEndsAt(hold.until());
    return row;
  }

  /** How often facts have changed stays, for it must not come to the same number again. */
  static void clear(DSLContext sql) {
    sql.deleteFrom(TRANSCRIPT_HOLD).execute();
    sql.deleteFrom(OPEN_CONTACT).execute();
    clearFacts(sql);
  }

  /** Leaves open contacts as they are. */
  static void clearFacts(DSLContext sql) {
    sql.deleteFrom(CONTACT_FACT).execute();
    sql.deleteFrom(DAY_TALLY).execute();
  }

  /** How many rows belong to no contact of the diary. */
  static int countWithoutEntries(DSLContext sql) {
    var contacts = DSL.select(DIARY_ENTRY.CONTACT_ID).from(DIARY_ENTRY);
    return sql.fetchCount(OPEN_CONTACT, OPEN_CONTACT.CONTACT_ID.notIn(contacts))
        + sql.fetchCount(TRANSCRIPT_HOLD, TRANSCRIPT_HOLD.CONTACT_ID.notIn(contacts))
        + sql.fetchCount(CONTACT_FACT, CONTACT_FACT.CONTACT_ID.notIn(contacts));
  }

  private static OpenContactRecord open(OpenContact contact) {
    OpenContactRecord row = new OpenContactRecord();
    row.setContactId(contact.contact());
    row.setVersion(contact.version());
    row.setLine(contact.intake().line());
    row.setSite(contact.intake().site());
    row.setLanguage(code(contact.intake().language()));
    row.setTopic(contact.intake().topic());
    row.setAgeBand(contact.intake().ageBand());
    row.setState(code(contact.state()));
    row.setArrivedAt(contact.arrivedAt());
    row.setWaitsAfter(code(contact.after()));
    row.setPartners(EntryCodec.partners(contact.partners()));
    row.setAsk(EntryCodec.ask(contact.ask()));
    row.setHolder(contact.holding().map(OpenContact.Holding::holder).orElse(null));
    row.setHolderRole(contact.holding().map(h -> code(h.role())).orElse(null));
    row.setEpoch(contact.holding().map(OpenContact.Holding::epoch).orElse(0));
    row.setClaimedAt(contact.holding().map(OpenContact.Holding::claimedAt).orElse(null));
    row.setAnsweredAt(contact.answeredAt().orElse(null));
    row.setRespondedAt(contact.respondedAt().orElse(null));
    row.setEndedAt(contact.endedAt().orElse(null));
    return row;
  }

  static ContactFactRecord fact(Contact.Over over) {
    Course course = over.course();
    Intake intake = course.intake();
    Optional<Claim> last = course.claims().stream().reduce((first, second) -> second);
    ContactFactRecord row = new ContactFactRecord();
    row.setContactId(course.contact());
    row.setLine(intake.line());
    row.setSite(intake.site());
    row.setLanguage(code(intake.language()));
    row.setTopic(intake.topic());
    row.setArrivedAt(course.arrivedAt());
    row.setOutcome(code(over.outcome()));
    row.setRole(last.map(claim -> code(claim.role())).orElse("none"));
    row.setHolder(last.map(Claim::holder).orElse(null));
    row.setAnsweredAt(course.answeredAt().orElse(null));
    row.setRespondedAt(course.respondedAt().orElse(null));
    row.setClaimedAt(last.map(Claim::at).orElse(null));
    row.setEndedAt(course.endedAt().orElse(null));
    row.setClosedAt(course.closedAt().orElse(course.arrivedAt()));
    row.setReleases(course.releases());
    row.setPromiseSeconds(course.promise().map(Duration::toSeconds).orElse(null));
    row.setCorrected(over.corrected());
    code(row, over.coding(), intake);
    return row;
  }

  private static void code(ContactFactRecord row, Optional<Coding> coding, Intake intake) {
    row.setDefinition(coding.map(c -> Math.toIntExact(c.definition())).orElse(0));
    row.setWho(coding.map(Coding::who).orElse(UNKNOWN));
    row.setAgeBand(coding.map(Coding::ageBand).orElse(intake.ageBand()));
    row.setThemes(coding.map(c -> String.join(",", c.themes())).orElse(""));
    row.setLevel(coding.map(c -> Long.toString(c.level())).orElse(UNKNOWN));
    row.setReferrals(coding.map(SqlProjections::referrals).orElse(""));
    row.setDisposition(coding.map(Coding::disposition).orElse(UNKNOWN));
  }

  private static String referrals(Coding coding) {
    return coding.referrals().stream()
        .map(referral -> referral.code() + ":" + code(referral.accepted()))
        .collect(Collectors.joining(","));
  }

  /** A constant as a code of the tables: {@code TURNED_AWAY} is stored as {@code turned_away}. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
