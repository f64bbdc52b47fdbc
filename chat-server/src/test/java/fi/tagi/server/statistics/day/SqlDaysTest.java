package fi.tagi.server.statistics.day;

import static fi.tagi.server.database.schema.Tables.DAY_TALLY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.whole.SqlRebuild;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.tally.Attribute;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tallies of days that are kept, on both databases: never older than what they were made from. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqlDaysTest {
  private static final Line LINE = Defaults.read().line();
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
  private static final LocalDate END = LocalDate.of(2027, 3, 4);
  private static final Instant NOW = Instant.parse("2027-03-20T10:00:00Z");

  @Parameter private TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  @TempDir private Path folder = Path.of("");
  private TestDatabase storage;
  private Database database;
  private SqlDiary diary;
  private SqlDays days;

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    diary = new SqlDiary(database);
    days = new SqlDays(database, Definitions.DEFAULT);
  }

  @AfterEach
  void close() throws Exception {
    storage.close();
  }

  private List<String> told(SqlDays from) {
    return from.between(LINE, FIRST, END, NOW).stream()
        .map(day ->
            day.date()
                + " "
                + day.all().counts()
                + " "
                + day.all().byCode(Attribute.LEVEL)
                + " "
                + day.byHour())
        .toList();
  }

  private int kept() {
    return database.read(sql -> sql.fetchCount(DAY_TALLY));
  }

  private Contact append(Contact contact, ContactEvent event, Instant at) {
    return diary.append(contact, event, at).orElseThrow();
  }

  private Contact random(SplittableRandom random, UUID id) {
    Contact contact = new Contact.None(id);
    for (Entry entry : Histories.random(random, id, 30)) {
      contact = append(contact, entry.event(), entry.at().plusSeconds(random.nextInt(60_000)));
    }
    return contact;
  }

  @Test
  void daysThatAreOverAreKeptAndTheSameIsTold() {
    random(new SplittableRandom(1), new UUID(1, 1));
    List<String> made = told(days);
    assertThat(kept()).isEqualTo(3);
    assertThat(told(days)).isEqualTo(made);
    database.write(sql -> sql.deleteFrom(DAY_TALLY).execute());
    assertThat(told(days)).as("made again").isEqualTo(made);
  }

  @Test
  void theDayThatGoesOnIsNotKept() {
    days.between(LINE, LocalDate.of(2027, 3, 19), LocalDate.of(2027, 3, 22), NOW);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void whatIsMissingIsMadeBeforeAnybodyLooksAndNothingElse() {
    random(new SplittableRandom(1), new UUID(1, 1));
    assertThat(days.keep(LINE, FIRST, LocalDate.of(2027, 3, 31), NOW)).isEqualTo(19);
    assertThat(kept()).isEqualTo(19);
    assertThat(days.keep(LINE, FIRST, END, NOW)).isZero();
    List<String> told = told(days);
    Instant second = Instant.parse("2027-03-02T12:00:00Z");
    Contact arrived =
        append(new Contact.None(new UUID(1, 2)), new Arrived(Histories.INTAKE, 600), second);
    append(arrived, new Unserved(), second);
    assertThat(days.keep(LINE, FIRST, END, NOW))
        .as("the UTC day of the change lies in two local days")
        .isEqualTo(2);
    assertThat(told(days)).isNotEqualTo(told);
  }

  @Test
  void whatIsMissingHereAndThereIsMade() {
    random(new SplittableRandom(1), new UUID(1, 1));
    days.keep(LINE, FIRST, LocalDate.of(2027, 3, 31), NOW);
    List<String> told = told(days);
    database.write(sql ->
        sql.deleteFrom(DAY_TALLY)
            .where(DAY_TALLY.DAY.notIn("2027-03-02", "2027-03-11", "2027-03-12"))
            .execute());
    assertThat(days.keep(LINE, FIRST, LocalDate.of(2027, 3, 31), NOW)).isEqualTo(16);
    assertThat(kept()).isEqualTo(19);
    assertThat(told(days)).isEqualTo(told);
  }

  @Test
  void whateverChangesIsTold() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 30; i++) {
      Contact contact = random(random, new UUID(2, i));
      told(days);
      if (contact instanceof Contact.Over over && over.coding().isPresent()) {
        Corrected correction =
            new Corrected(
                Histories.BO,
                over.coded(),
                Corrected.Reason.MISTAKE,
                new fi.tagi.protocol.Coding(
                    1,
                    "unknown",
                    "unknown",
                    List.of(),
                    random.nextInt(5),
                    Histories.CODING.referrals(),
                    "partly"));
        append(contact, correction, NOW);
      }
      List<String> kept = told(days);
      database.write(sql -> sql.deleteFrom(DAY_TALLY).execute());
      assertThat(kept).isEqualTo(told(days));
    }
  }

  /** What is kept is believed by its stamp alone, so that the stamp is all that matters. */
  @Test
  void whatIsKeptIsReadAndWhatHasAnOldStampIsNot() {
    random(new SplittableRandom(3), new UUID(3, 1));
    List<String> before = told(days);
    byte[] third =
        database.read(sql ->
            sql.select(DAY_TALLY.BODY)
                .from(DAY_TALLY)
                .where(DAY_TALLY.DAY.eq("2027-03-03"))
                .fetchSingle()
                .value1());
    database.write(sql -> sql.update(DAY_TALLY).set(DAY_TALLY.BODY, third).execute());
    assertThat(told(days)).isNotEqualTo(before);
    random(new SplittableRandom(4), new UUID(3, 2));
    List<String> after = told(days);
    database.write(sql -> sql.deleteFrom(DAY_TALLY).execute());
    assertThat(after.getFirst()).isEqualTo(told(days).getFirst());
  }

  @Test
  void theFactsAreTheSameWhenTheyAreMadeAgain() throws java.sql.SQLException {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 60; i++) {
      random(random, new UUID(4, i));
    }
    List<String> told = told(days);
    List<String> rows = facts();
    int contacts = new SqlRebuild(database).facts();
    assertThat(contacts).isEqualTo(rows.size());
    assertThat(facts()).isEqualTo(rows);
    assertThat(kept()).isZero();
    assertThat(told(days)).isEqualTo(told);
  }

  private List<String> facts() throws java.sql.SQLException {
    return storage.dump("contact_fact");
  }
}
