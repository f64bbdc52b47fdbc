package fi.tagi.server.demo;

import static fi.tagi.server.database.schema.Tables.DIARY_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.DatabaseSettings;
import fi.tagi.server.desk.Storage;
import fi.tagi.server.desk.visitor.SqlVisitorKeys;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.SqlOpenContacts;
import fi.tagi.server.diary.whole.SqlVerification;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.transcript.MasterKey;
import fi.tagi.server.transcript.SqlTranscript;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Instant NOW = Instant.parse("2026-05-20T10:15:30Z");

  @TempDir Path folder;

  @Test
  void everyCodingIsOfTheShippedLists() throws Exception {
    try (Database database = Database.open(DatabaseSettings.sqlite(folder.resolve("tagi.db")))) {
      History history = new History("nuoret", Map.of(), storage(database), IdSource.secure(), NOW);
      for (int i = 0; i < 200; i++) {
        assertThat(CodeLists.shipped().check(history.coding())).isEmpty();
      }
    }
  }

  @Test
  void theHistoryIsSoundPastAndOver() throws Exception {
    try (Database database = Database.open(DatabaseSettings.sqlite(folder.resolve("tagi.db")))) {
      Storage storage = storage(database);
      Map<UUID, Role> responders =
          Map.of(new UUID(0, 1), Role.PROFESSIONAL, new UUID(0, 2), Role.EXPERT);

      database.atomically(() -> {
        new History("nuoret", responders, storage, IdSource.secure(), NOW).write();
        return true;
      });

      SqlVerification.Report report = new SqlVerification(database).verify();
      assertThat(report.faults()).isEmpty();
      assertThat(report.contacts()).isGreaterThan(50);
      assertThat(storage.open().all()).isEmpty();
      assertThat(lastEntryAt(database)).isBefore(NOW);
      assertThat(database.commitCounts().commits()).isEqualTo(1);
    }
  }

  private static Instant lastEntryAt(Database database) {
    return database
        .read(
            sql -> sql.select(DIARY_ENTRY.RECORDED_AT).from(DIARY_ENTRY).fetchSet(0, Instant.class))
        .stream()
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private Storage storage(Database database) throws MasterKey.Unusable {
    return new Storage(
        new SqlDiary(database),
        new SqlOpenContacts(database),
        new SqlTranscript(database, MasterKey.at(folder.resolve("master.key")), () -> {}),
        new SqlVisitorKeys(database),
        database);
  }
}
