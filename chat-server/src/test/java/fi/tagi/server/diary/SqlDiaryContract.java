package fi.tagi.server.diary;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.INTAKE;
import static fi.tagi.server.contact.Histories.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.whole.SqlRebuild;
import fi.tagi.server.diary.whole.SqlVerification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every diary in a database must do beside. */
abstract class SqlDiaryContract extends DiaryContract {
  static final UUID CONTACT = new UUID(11, 11);

  @TempDir Path folder;
  private TestDatabase place;
  private Database database;
  private SqlDiary diary;

  abstract TestDatabase place(Path folder);

  @BeforeEach
  void openDatabase() {
    place = place(folder);
    database = place.open();
    diary = new SqlDiary(database);
  }

  @AfterEach
  void closeDatabase() {
    place.close();
  }

  @Override
  Diary diary() {
    return diary;
  }

  @Override
  OpenContacts open() {
    return new SqlOpenContacts(database);
  }

  TestDatabase place() {
    return place;
  }

  @Test
  void howManyWaitCountsWhatTheSameCommitAppended() {
    List<UUID> contacts = List.of(new UUID(12, 1), new UUID(12, 2), new UUID(12, 3));
    OpenContacts open = open();
    database.atomically(() -> {
      assertThat(open.countWaiting(INTAKE.line())).isZero();
      for (UUID contact : contacts) {
        assertThat(diary.append(new Contact.None(contact), new Arrived(INTAKE, 600), START))
            .isPresent();
      }
      assertThat(open.countWaiting(INTAKE.line())).isEqualTo(3);
      assertThat(diary.append(diary.read(contacts.getFirst()), new Unserved(), START)).isPresent();
      assertThat(open.countWaiting(INTAKE.line())).isEqualTo(2);
      return open.countWaiting("another");
    });
    assertThat(open.countWaiting(INTAKE.line())).isEqualTo(2);
    assertThatThrownBy(() ->
            database.atomically(() -> {
              assertThat(open.countWaiting(INTAKE.line())).isEqualTo(2);
              assertThat(diary.append(diary.read(contacts.getLast()), new Unserved(), START))
                  .isPresent();
              throw new IllegalArgumentException("rolled back");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(database.<Integer>atomically(() -> open.countWaiting(INTAKE.line()))).isEqualTo(2);
  }

  @Test
  void whoMayWriteIsAsTheOpenTransactionHasItWhateverALookSaw() {
    write(diary, Histories.entries(CONTACT, List.of(new Arrived(INTAKE, 600))));
    OpenContacts open = open();
    assertThat(open.look()).hasSize(1);
    assertThatThrownBy(() ->
            database.atomically(() -> {
              assertThat(holders(open)).isEmpty();
              claim(ANNA);
              assertThat(holders(open)).containsExactly(ANNA);
              throw new IllegalArgumentException("rolled back");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(holders(open)).isEmpty();
    // The same version as what was rolled back, and somebody else.
    claim(BO);
    assertThat(holders(open)).containsExactly(BO);
    assertThat(open.look()).hasSize(1);
    assertThat(holders(open)).containsExactly(BO);
  }

  @Test
  void aDecisionIsAboutTheContactAsTheOpenTransactionHasItWhateverIsRemembered() {
    Contact waiting = write(diary, Histories.entries(CONTACT, List.of(new Arrived(INTAKE, 600))));
    assertThatThrownBy(() ->
            database.atomically(() -> {
              claim(ANNA);
              assertIsAsItsEntriesSay();
              throw new IllegalArgumentException("rolled back");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(diary.read(CONTACT)).isEqualTo(waiting);
    // The same version as what was rolled back, somebody else, and not written here.
    SqlDiary elsewhere = new SqlDiary(database);
    claim(elsewhere, BO);
    assertIsAsItsEntriesSay();
    assertThat(diary.append(diary.read(CONTACT), new Responded(), START)).isPresent();
    assertIsAsItsEntriesSay();
    assertThat(
            elsewhere.append(elsewhere.read(CONTACT), new Ended(OverReason.RESPONDER_ENDED), START))
        .isPresent();
    assertIsAsItsEntriesSay();
    assertThat(new SqlVerification(database).verify().faults()).isEmpty();
  }

  private void assertIsAsItsEntriesSay() {
    assertThat(diary.read(CONTACT)).isEqualTo(Contact.of(CONTACT, diary.entries(CONTACT)));
  }

  private void claim(UUID responder) {
    claim(diary, responder);
  }

  private static void claim(Diary into, UUID responder) {
    ContactEvent claimed = new Claimed(responder, Role.EXPERT, new UUID(0, 1));
    assertThat(into.append(into.read(CONTACT), claimed, START)).isPresent();
  }

  private static List<UUID> holders(OpenContacts open) {
    return open.lock(CONTACT).orElseThrow().participants().stream()
        .map(OpenContact.Holding::holder)
        .toList();
  }

  @Test
  void anEntryAndItsProjectionsAreWrittenTogetherOrNotAtAll() throws SQLException {
    write(diary, Histories.entries(CONTACT, List.of(new Arrived(INTAKE, 600))));
    List<String> before = everything();
    assertThatThrownBy(() ->
            database.atomically(() -> {
              assertThat(diary.append(diary.read(CONTACT), new Unserved(), START)).isPresent();
              assertThat(open().find(CONTACT)).isEmpty();
              throw new IllegalArgumentException("something else failed");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(everything()).isEqualTo(before);
    assertThat(diary.append(diary.read(CONTACT), new Unserved(), START)).isPresent();
    assertThat(place.dump("open_contact")).isEmpty();
    assertThat(place.dump("contact_fact")).hasSize(1);
  }

  @Test
  void rebuiltProjectionsAreTheSameRowsWhateverHappened() throws SQLException {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 120; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      write(diary, Histories.random(random, id, 1 + random.nextInt(14)));
    }
    List<String> before = everything();
    assertThat(place.dump("open_contact")).hasSizeGreaterThan(10);
    assertThat(place.dump("contact_fact")).hasSizeGreaterThan(10);
    assertThat(new SqlVerification(database).verify().faults()).isEmpty();
    assertThat(new SqlRebuild(database).projections()).isEqualTo(120);
    assertThat(everything()).isEqualTo(before);
    sql("DELETE FROM contact_fact");
    sql("UPDATE open_contact SET line = 'elsewhere'");
    assertThat(everything()).isNotEqualTo(before);
    assertThat(new SqlVerification(database).verify().faults()).hasSize(120);
    new SqlRebuild(database).projections();
    assertThat(everything()).isEqualTo(before);
  }

  private List<String> everything() throws SQLException {
    List<String> rows = new ArrayList<>(place.dump("diary_entry"));
    rows.addAll(place.dump("open_contact"));
    rows.addAll(place.dump("contact_fact"));
    return rows;
  }

  @Test
  void aClosedContactIsOneRowOfFacts() throws SQLException {
    List<Entry> entries =
        Histories.entries(
            CONTACT,
            List.of(
                new Arrived(INTAKE, 600),
                new Claimed(ANNA, Role.EXPERT, new UUID(0, 1)),
                new Responded(),
                new Ended(OverReason.RESPONDER_ENDED),
                new WrappedUp(ANNA, Histories.CODING)));
    Contact over = write(diary, entries);
    assertThat(over).isInstanceOf(Contact.Over.class);
    List<String> columns = List.of(place.dump("contact_fact").getFirst().split("[|]"));
    assertThat(columns).anyMatch(column -> column.matches("corrected=(?:0|f|false)"));
    assertThat(columns).anyMatch(column -> column.matches("heavy=(?:0|f|false)"));
    assertThat(columns)
        .filteredOn(column -> !column.startsWith("corrected=") && !column.startsWith("heavy="))
        .containsExactly(
            "contact_id=" + CONTACT,
            "line=nuoret",
            "site=county",
            "language=fi",
            "topic=bullying",
            "arrived_at=" + micros(1),
            "outcome=answered",
            "role=expert",
            "answered_at=" + micros(2),
            "responded_at=" + micros(3),
            "claimed_at=" + micros(2),
            "ended_at=" + micros(4),
            "closed_at=" + micros(5),
            "releases=0",
            "definition=1",
            "who=youth",
            "age_band=13-15",
            "themes=bullying,loneliness",
            "level=2",
            "referrals=school-welfare:yes,other-chats:thinks",
            "disposition=helped",
            "promise_seconds=600",
            "holder=" + ANNA);
  }

  private static long micros(int seconds) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, START.plusSeconds(seconds));
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveAnEntry() throws SQLException {
    write(diary, Histories.entries(CONTACT, List.of(new Arrived(INTAKE, 600), new Unserved())));
    List<String> before = place.dump("diary_entry");
    for (String statement : attacks()) {
      assertThatThrownBy(() -> sql(statement)).as(statement).isInstanceOf(SQLException.class);
      assertThat(place.dump("diary_entry")).isEqualTo(before);
    }
  }

  /** Ways to change the diary with the rights of the server's own account. */
  abstract List<String> attacks();

  void sql(String statement) throws SQLException {
    try (Connection connection = place.connect();
        Statement attempt = connection.createStatement()) {
      attempt.executeUpdate(statement);
    }
  }
}
