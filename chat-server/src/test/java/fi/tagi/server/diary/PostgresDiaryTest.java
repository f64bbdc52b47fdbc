package fi.tagi.server.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresDiaryTest extends SqlDiaryContract {
  private static final String NO_RIGHT = "42501";

  @Override
  TestDatabase place(Path folder) {
    return TestDatabase.postgres();
  }

  @Override
  List<String> attacks() {
    return List.of(
        "UPDATE diary_entry SET kind = 'arrived'",
        "DELETE FROM diary_entry",
        "DELETE FROM diary_entry WHERE version = 2",
        "TRUNCATE diary_entry",
        "INSERT INTO diary_entry SELECT * FROM diary_entry"
            + " ON CONFLICT (contact_id, version) DO UPDATE SET body = '{}'");
  }

  @Test
  void theServersOwnAccountHasNoRightToChangeAnEntry() {
    write(diary(), Histories.entries(CONTACT, List.of(new Arrived(Histories.INTAKE, 600))));
    for (String statement : attacks()) {
      assertThatThrownBy(() -> sql(statement))
          .as(statement)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
    }
  }

  @Test
  void whoeverHasEveryRightIsRefusedByTheTriggers() throws SQLException {
    write(
        diary(),
        Histories.entries(CONTACT, List.of(new Arrived(Histories.INTAKE, 600), new Unserved())));
    List<String> before = place().dump("diary_entry");
    try (Connection connection = place().connectAsSuperuser();
        Statement attempt = connection.createStatement()) {
      for (String statement : attacks()) {
        assertThatThrownBy(() -> attempt.executeUpdate(statement))
            .as(statement)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("the diary only grows");
      }
    }
    assertThat(place().dump("diary_entry")).isEqualTo(before);
  }
}
