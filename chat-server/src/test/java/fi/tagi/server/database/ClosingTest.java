package fi.tagi.server.database;

import static fi.tagi.server.database.GroupCommitTest.insert;
import static fi.tagi.server.database.GroupCommitTest.row;
import static fi.tagi.server.database.GroupCommitTest.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is closed while there is work for it. */
class ClosingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void closingWritesWhatWaitsAndRefusesWhatComesAfter(TestDatabase.Kind kind) throws SQLException {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      Database database = place.open();
      Gate gate = new Gate();
      Callers<Integer> held = gate.holds(database);
      Callers<Integer> callers =
          Callers.start(50, n -> database.write(sql -> insert(sql, "k" + n)));
      waitFor(database, 50);
      Callers<Integer> closing =
          Callers.start(
              1,
              n -> {
                database.close();
                return 0;
              });
      gate.letGo();
      assertThat(held.all()).containsOnly(1);
      assertThat(callers.all()).containsOnly(1);
      assertThat(closing.answer(0)).isZero();
      assertThatThrownBy(() -> database.write(sql -> insert(sql, "late")))
          .isInstanceOf(StorageAway.class);
      assertThat(place.dump("visitor_key")).hasSize(50);
    }
  }

  @Test
  void whoComesWhileItClosesIsAnsweredEitherWay() throws SQLException {
    try (TestDatabase place = TestDatabase.sqlite(folder)) {
      place.open();
      List<String> stored = new ArrayList<>();
      for (int round = 0; round < 20; round++) {
        String prefix = "r" + round + "-";
        Database database = place.open();
        Callers<Boolean> callers =
            Callers.start(
                40,
                n -> {
                  try {
                    return database.<Integer>write(sql -> insert(sql, prefix + n)) == 1;
                  } catch (StorageAway e) {
                    return false;
                  }
                });
        database.close();
        List<Boolean> answers = callers.all();
        for (int n = 0; n < answers.size(); n++) {
          if (answers.get(n)) {
            stored.add(row(prefix + n));
          }
        }
      }
      assertThat(place.dump("visitor_key")).containsExactlyInAnyOrderElementsOf(stored);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void closingWaitsForWhoWritesAtOnce(TestDatabase.Kind kind) {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      place.open();
      for (int round = 0; round < 10; round++) {
        Database database = place.open();
        Gate gate = new Gate();
        String key = "k" + round;
        Callers<Integer> writing =
            Callers.start(
                1,
                n ->
                    database.write(sql -> {
                      gate.pass();
                      return insert(sql, key);
                    }));
        gate.isReached();
        Semaphore begun = new Semaphore(0);
        Callers<List<String>> closing =
            Callers.start(
                1,
                n -> {
                  begun.release();
                  database.close();
                  return dump(place);
                });
        begun.acquireUninterruptibly();
        gate.letGo();
        assertThat(closing.answer(0)).contains(row(key));
        assertThat(writing.answer(0)).isEqualTo(1);
      }
    }
  }

  private static List<String> dump(TestDatabase place) {
    try {
      return place.dump("visitor_key");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
