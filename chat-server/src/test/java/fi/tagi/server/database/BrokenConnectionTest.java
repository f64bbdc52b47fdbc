package fi.tagi.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.tagi.server.database.statement.PreparedCache;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

class BrokenConnectionTest {
  @TempDir Path folder;

  @Test
  void whatWasCommittedIsNotWrittenAgainWhenItsConnectionFailsAfterwards() throws SQLException {
    try (TestDatabase place = TestDatabase.sqlite(folder)) {
      place.open();
      AtomicInteger runs = new AtomicInteger();
      try (HikariDataSource source = failingAtTheEnd(place);
          GroupCommit commits =
              new GroupCommit(source, place.settings(), new PreparedCache(false))) {
        assertThat(
                commits.<Boolean>run((connection, _) -> {
                  runs.incrementAndGet();
                  return GroupCommitTest.insertBoth(connection, "k");
                }))
            .isTrue();
        assertThat(commits.counts().commits()).isEqualTo(1);
      }
      assertThat(runs).hasValue(1);
      assertThat(place.dump("visitor_key"))
          .containsExactlyInAnyOrder(GroupCommitTest.row("ka"), GroupCommitTest.row("kb"));
    }
  }

  /** Writers whose connections break when they are given back. */
  private static HikariDataSource failingAtTheEnd(TestDatabase place) {
    SQLiteDataSource source =
        new SQLiteDataSource() {
          @Override
          public SQLiteConnection getConnection() throws SQLException {
            String file = getUrl().substring("jdbc:sqlite:".length());
            return new JDBC4Connection(getUrl(), file, new Properties()) {
              @Override
              public void clearWarnings() throws SQLException {
                throw new SQLException("the connection broke", "08006");
              }
            };
          }
        };
    source.setUrl(place.settings().url());
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(1);
    return new HikariDataSource(pool);
  }
}
