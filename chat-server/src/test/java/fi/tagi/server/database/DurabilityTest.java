package fi.tagi.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings that a power cut and a thief of disks would find out about, and no other test. */
class DurabilityTest {
  private static final String FULL = "2";
  private static final String IN_MEMORY = "2";

  @TempDir Path folder;

  private static String value(DSLContext sql, String question) {
    return Objects.requireNonNull(sql.fetchSingle(question).get(0, String.class));
  }

  @Test
  void onSqliteACommitIsOnTheDiskAndWhatIsDeletedIsOverwritten() {
    try (TestDatabase place = TestDatabase.sqlite(folder)) {
      Database database = place.open();
      assertThat(database.<String>write(sql -> value(sql, "PRAGMA journal_mode"))).isEqualTo("wal");
      assertThat(database.<String>write(sql -> value(sql, "PRAGMA synchronous"))).isEqualTo(FULL);
      assertThat(database.<String>write(sql -> value(sql, "PRAGMA secure_delete"))).isEqualTo("1");
      assertThat(database.<String>write(sql -> value(sql, "PRAGMA temp_store")))
          .isEqualTo(IN_MEMORY);
    }
  }

  /** Whatever the database was told by others. */
  @Test
  void onPostgresACommitIsOnTheDisk() throws SQLException {
    try (TestDatabase place = TestDatabase.postgres()) {
      try (Connection connection = place.connectAsSuperuser();
          Statement statement = connection.createStatement()) {
        statement.execute(
            """
            DO $$ BEGIN
              EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database());
            END $$\
            """);
      }
      Database database = place.open();
      assertThat(database.<String>write(sql -> value(sql, "SHOW synchronous_commit")))
          .isEqualTo("on");
    }
  }
}
