package fi.tagi.server.diary.whole;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlVerificationTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Intake INTAKE =
      new Intake("nuoret", "demo", Language.FI, "unknown", "unknown");

  @TempDir Path folder;

  @Test
  void whatTheDiaryWroteIsSound() {
    try (TestDatabase test = TestDatabase.sqlite(folder)) {
      Database database = test.open();
      write(database);

      assertThat(new SqlVerification(database).verify())
          .isEqualTo(new SqlVerification.Report(2, List.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE open_contact SET topic = 'coping'",
        "DELETE FROM open_contact",
        "UPDATE contact_fact SET outcome = 'answered'",
        "DELETE FROM contact_fact",
        "INSERT INTO diary_entry SELECT contact_id, 9, recorded_at, kind, body, hash FROM diary_entry"
            + " WHERE version = 1",
        "INSERT INTO diary_entry SELECT contact_id, 2, recorded_at, 'responded', '{}', hash"
            + " FROM diary_entry WHERE version = 1",
      })
  void whatSomebodyChangedPastTheDiaryIsFound(String change) throws SQLException {
    try (TestDatabase test = TestDatabase.sqlite(folder)) {
      Database database = test.open();
      write(database);
      change(test, change);

      assertThat(new SqlVerification(database).verify().faults()).isNotEmpty();
    }
  }

  @Test
  void aProjectionOfNoContactIsFound() throws SQLException {
    try (TestDatabase test = TestDatabase.sqlite(folder)) {
      Database database = test.open();
      change(
          test,
          "INSERT INTO open_contact (contact_id, version, line, site, language, topic, age_band,"
              + " state, arrived_at, epoch) VALUES ('00000000-0000-4000-8000-000000000000', 1,"
              + " 'nuoret', 'demo', 'fi', 'unknown', 'unknown', 'waiting', 0, 0)");

      assertThat(new SqlVerification(database).verify().faults())
          .containsExactly("1 projected contacts have no entries");
    }
  }

  /** One contact that waits, one that is over. */
  private static void write(Database database) {
    SqlDiary diary = new SqlDiary(database);
    arrive(diary);
    diary.append(arrive(diary), new Abandoned(OverReason.VISITOR_LEFT), AT.plusSeconds(5));
  }

  private static Contact arrive(SqlDiary diary) {
    Contact before = new Contact.None(UUID.randomUUID());
    return diary.append(before, new Arrived(INTAKE, 600), AT).orElseThrow();
  }

  private static void change(TestDatabase test, String sql) throws SQLException {
    try (Connection connection = test.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
