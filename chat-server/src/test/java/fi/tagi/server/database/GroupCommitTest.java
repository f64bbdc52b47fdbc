package fi.tagi.server.database;

import static fi.tagi.server.database.schema.Tables.VISITOR_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.tagi.server.database.statement.PreparedCache;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class GroupCommitTest {
  @TempDir Path folder;

  static int insert(DSLContext sql, String key) {
    return sql.insertInto(VISITOR_KEY)
        .set(VISITOR_KEY.KEY_HASH, key)
        .set(VISITOR_KEY.CONTACT_ID, new UUID(1, 1))
        .execute();
  }

  static String row(String key) {
    return "key_hash=" + key + "|contact_id=" + new UUID(1, 1);
  }

  @Test
  void whateverWaitsWhileOneCommitsIsCommittedTogether() throws SQLException {
    try (TestDatabase place = TestDatabase.sqlite(folder)) {
      Database database = place.open();
      Gate gate = new Gate();
      Callers<Integer> first = gate.holds(database);
      Callers<Integer> others =
          Callers.start(200, n -> database.write(sql -> insert(sql, "k" + n)));
      waitFor(database, 200);
      CommitCounts before = database.commitCounts();
      gate.letGo();
      assertThat(others.all()).hasSize(200).containsOnly(1);
      assertThat(first.answer(0)).isEqualTo(1);
      assertThat(database.commitCounts().commits() - before.commits()).isEqualTo(2);
      assertThat(database.commitCounts().works() - before.works()).isEqualTo(201);
      assertThat(place.dump("visitor_key")).hasSize(200);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whoComesWhileNothingIsWrittenWritesAtOnceWhereTheDatabaseIsHere(TestDatabase.Kind kind) {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      Database database = place.open();
      Thread me = Thread.currentThread();
      assertThat(database.<Boolean>write(sql -> Thread.currentThread().equals(me)))
          .isEqualTo(place.settings().isSqlite());
    }
  }

  @Test
  void whoComesWhileSomethingIsWrittenIsWrittenFor() {
    try (TestDatabase place = TestDatabase.sqlite(folder)) {
      Database database = place.open();
      Gate gate = new Gate();
      Callers<Integer> first = gate.holds(database);
      Callers<Boolean> next =
          Callers.start(
              1,
              n -> {
                Thread caller = Thread.currentThread();
                return database.write(sql -> !Thread.currentThread().equals(caller));
              });
      waitFor(database, 1);
      gate.letGo();
      assertThat(first.all()).containsOnly(1);
      assertThat(next.answer(0)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void nobodyIsAnsweredBeforeTheCommit(TestDatabase.Kind kind) throws SQLException {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      Database database = place.open();
      Gate gate = new Gate();
      Callers<Integer> caller =
          Callers.start(
              1,
              n ->
                  database.write(sql -> {
                    insert(sql, "k");
                    return gate.pass();
                  }));
      gate.isReached();
      assertThat(caller.isAnyAnswered()).isFalse();
      assertThat(place.dump("visitor_key")).isEmpty();
      gate.letGo();
      assertThat(caller.answer(0)).isEqualTo(1);
      assertThat(place.dump("visitor_key")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whoeverIsAnsweredFindsItStored(TestDatabase.Kind kind) {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      Database database = place.open();
      Database another = place.open();
      List<Integer> found =
          Callers.start(
                  100,
                  n -> {
                    database.write(sql -> insert(sql, "k" + n));
                    return another.read(
                        sql -> sql.fetchCount(VISITOR_KEY, VISITOR_KEY.KEY_HASH.eq("k" + n)));
                  })
              .all();
      assertThat(found).containsOnly(1);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void oneCallersFaultIsNobodyElses(TestDatabase.Kind kind) throws SQLException {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      Database database = place.open();
      Gate gate = new Gate();
      Callers<Integer> first =
          Callers.start(place.settings().writers(), n -> database.write(sql -> gate.pass()));
      gate.isReached();
      Callers<Integer> callers =
          Callers.start(60, n -> database.write(sql -> insertOrFail(sql, n)));
      gate.letGo();
      List<String> stored = new ArrayList<>();
      for (int n = 0; n < 60; n++) {
        int number = n;
        switch (n % 6) {
          case 1 ->
              assertThatThrownBy(() -> callers.answer(number))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessage("own fault " + n);
          case 3 ->
              assertThatThrownBy(() -> callers.answer(number)).isInstanceOf(StorageAway.class);
          case 5 ->
              assertThatThrownBy(() -> callers.answer(number))
                  .isInstanceOf(StorageAway.class)
                  .hasRootCauseInstanceOf(StackOverflowError.class);
          default -> {
            assertThat(callers.answer(n)).isEqualTo(1);
            stored.add(row("k" + n));
          }
        }
      }
      assertThat(first.all()).containsOnly(1);
      assertThat(place.dump("visitor_key")).containsExactlyInAnyOrderElementsOf(stored);
      assertThat(database.commitCounts().failures()).isEqualTo(30);
      assertThat(database.<Integer>write(sql -> insert(sql, "later"))).isEqualTo(1);
    }
  }

  /** Returns when so many wait to be taken up, or are committed. */
  static void waitFor(Database database, int works) {
    CommitCounts counts = database.commitCounts();
    while (counts.waiting() + counts.works() < works) {
      Thread.onSpinWait();
      counts = database.commitCounts();
    }
  }

  /** Each sixth: stores, and fails by its own fault, by the database's, by the machine's. */
  private static int insertOrFail(DSLContext sql, int number) {
    int inserted = insert(sql, "k" + number);
    switch (number % 6) {
      case 1 -> throw new IllegalArgumentException("own fault " + number);
      case 3 -> insert(sql, "k" + number);
      case 5 -> throw new StackOverflowError();
      default -> {}
    }
    return inserted;
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aWriteWithinAWriteJoinsIt(TestDatabase.Kind kind) throws SQLException {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      Database database = place.open();
      assertThatThrownBy(() ->
              database.atomically(() -> {
                database.write(sql -> insert(sql, "a"));
                assertThat(database.<Integer>read(sql -> sql.fetchCount(VISITOR_KEY))).isEqualTo(1);
                database.write(sql -> insert(sql, "b"));
                throw new IllegalArgumentException("after both");
              }))
          .hasMessage("after both");
      assertThat(place.dump("visitor_key")).isEmpty();
      assertThat(database.commitCounts().commits()).isZero();
    }
  }

  /**
   * SQLite's driver begins the next transaction within a commit; when another process was faster it
   * once went on without one, and wrote half of what it refused.
   */
  @Test
  void twoProcessesInEachOthersWayWriteAllOrNothing() throws SQLException {
    try (TestDatabase place = TestDatabase.sqlite(folder)) {
      place.open();
      List<String> stored = new ArrayList<>();
      try (HikariDataSource ones = impatient(place);
          HikariDataSource others = impatient(place);
          GroupCommit one = new GroupCommit(ones, place.settings(), new PreparedCache(false));
          GroupCommit other = new GroupCommit(others, place.settings(), new PreparedCache(false))) {
        Callers.start(4, n -> writeMuch(n % 2 == 0 ? one : other, n)).all().forEach(stored::addAll);
      }
      assertThat(stored).isNotEmpty();
      assertThat(place.dump("visitor_key")).containsExactlyInAnyOrderElementsOf(stored);
    }
  }

  /** The rows whose writing was confirmed. */
  private static List<String> writeMuch(GroupCommit commits, int caller) {
    List<String> confirmed = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String key = "k" + caller + "-" + i;
      try {
        commits.run((connection, _) -> insertBoth(connection, key));
        confirmed.add(row(key + "a"));
        confirmed.add(row(key + "b"));
      } catch (StorageAway e) {
        // Refused: then nothing of it may be there.
        assertThat(e).hasRootCauseInstanceOf(SQLException.class);
      }
    }
    return confirmed;
  }

  /** Writers that do not wait for another process. */
  private static HikariDataSource impatient(TestDatabase place) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(1);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(place.settings().url());
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(1);
    return new HikariDataSource(pool);
  }

  static boolean insertBoth(Connection connection, String key) {
    try (Statement statement = connection.createStatement()) {
      for (String half : List.of("a", "b")) {
        statement.executeUpdate(
            "INSERT INTO visitor_key VALUES ('" + key + half + "', '" + new UUID(1, 1) + "')");
      }
      return true;
    } catch (SQLException e) {
      throw new StorageAway(e);
    }
  }
}
