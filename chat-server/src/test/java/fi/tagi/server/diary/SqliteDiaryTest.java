package fi.tagi.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteDiaryTest extends SqlDiaryContract {
  @Override
  TestDatabase place(Path folder) {
    return TestDatabase.sqlite(folder);
  }

  @Override
  List<String> attacks() {
    return List.of(
        "UPDATE diary_entry SET kind = 'arrived'",
        "UPDATE OR REPLACE diary_entry SET version = 1",
        "UPDATE OR IGNORE diary_entry SET recorded_at = 0 WHERE version = 1",
        "DELETE FROM diary_entry",
        "DELETE FROM diary_entry WHERE version = 2");
  }

  /** Each claim asks how many its responder has: it must not be slower for what others have. */
  @Test
  void whatSomebodyIsInIsFoundWithoutALookAtWhatOthersAreIn() throws SQLException {
    SqlOpenContacts open = (SqlOpenContacts) open();
    for (String text : List.of(open.heldBy, open.countRunning)) {
      assertThat(plan(text))
          .anyMatch(step -> step.contains("open_contact_by_holder (holder=?)"))
          .filteredOn(
              step -> step.contains("SCAN open_contact") || step.contains("open_contact_by_state"))
          .singleElement()
          .asString()
          .contains("open_contact_with_partners");
    }
  }

  private List<String> plan(String text) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Connection connection = place().connect();
        Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + text)) {
      while (plan.next()) {
        steps.add(plan.getString("detail"));
      }
    }
    return steps;
  }

  @Test
  void anEntryCannotBeReplacedByWritingItAgain() throws SQLException {
    write(diary(), Histories.entries(CONTACT, List.of(new Arrived(Histories.INTAKE, 600))));
    List<String> before = place().dump("diary_entry");
    String values = "VALUES ('" + CONTACT + "', 1, 0, 'unserved', '{}', zeroblob(32))";
    sql("REPLACE INTO diary_entry " + values);
    sql("INSERT OR REPLACE INTO diary_entry " + values);
    sql(
        "INSERT INTO diary_entry "
            + values
            + " ON CONFLICT (contact_id, version) DO UPDATE SET body = excluded.body");
    sql(
        "INSERT OR REPLACE INTO diary_entry (rowid, contact_id, version, recorded_at, kind, body,"
            + " hash) SELECT rowid, 'another', 1, 0, 'unserved', '{}', hash FROM diary_entry");
    assertThat(place().dump("diary_entry")).isEqualTo(before);
  }
}
