package fi.tagi.server.diary;

import fi.tagi.protocol.Coding;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import fi.tagi.server.database.schema.tables.records.OpenContactRecord;
import fi.tagi.server.database.schema.tables.records.TranscriptHoldRecord;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows that follow from a contact, as the projections of the diary store them. */
public final class SqlProjectedRow {
  private static final long DAY_SECONDS = 86_400;
  private static final String UNKNOWN = "unknown";

  private SqlProjectedRow() {}

  /** The row of {@code open_contact}; empty once it is closed. */
  public static Optional<OpenContactRecord> open(Contact contact) {
    return OpenContact.of(contact).map(SqlProjectedRow::open);
  }

  /** The row of {@code transcript_hold}; empty when nothing keeps the words. */
  public static Optional<TranscriptHoldRecord> hold(Contact contact) {
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

  /** The row of {@code contact_fact}; empty until it is closed, and for practice. */
  public static Optional<ContactFactRecord> fact(Contact contact) {
    return contact instanceof Contact.Over over && !Practice.isOne(over.course().intake().line())
        ? Optional.of(fact(over))
        : Optional.empty();
  }

  /** The UTC day on which the contact of a row of facts arrived, in days since 1970. */
  public static long utcDay(ContactFactRecord fact) {
    return Math.floorDiv(fact.getArrivedAt().getEpochSecond(), DAY_SECONDS);
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
    row.setUrgent(contact.urgent());
    row.setPausedUntilAt(contact.pausedUntil().orElse(null));
    return row;
  }

  private static ContactFactRecord fact(Contact.Over over) {
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
    row.setHeavy(course.safety().marks().heavy());
    code(row, over.coding(), intake);
    return row;
  }

  private static void code(ContactFactRecord row, Optional<Coding> coding, Intake intake) {
    row.setDefinition(coding.map(c -> Math.toIntExact(c.definition())).orElse(0));
    row.setWho(coding.map(Coding::who).orElse(UNKNOWN));
    row.setAgeBand(coding.map(Coding::ageBand).orElse(intake.ageBand()));
    row.setThemes(coding.map(c -> String.join(",", c.themes())).orElse(""));
    row.setLevel(coding.map(c -> Long.toString(c.level())).orElse(UNKNOWN));
    row.setReferrals(coding.map(SqlProjectedRow::referrals).orElse(""));
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
