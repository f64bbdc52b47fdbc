package fi.tagi.load.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BareStoreTest {
  @Test
  void whatComesAfterwardsFindsTheRowCommitted(@TempDir Path folder) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("bare.db");
    BareStore store = BareStore.open(url);
    for (String said : List.of("one", "two", "three")) {
      CompletableFuture<String> last = new CompletableFuture<>();
      store.store(said.getBytes(UTF_8), () -> last.complete(lastIn(url)));
      assertThat(last.join()).isEqualTo(said);
    }
  }

  /** As somebody else reads it, who sees what is committed. */
  private static String lastIn(String url) {
    try (Connection other = DriverManager.getConnection(url);
        ResultSet row =
            other
                .createStatement()
                .executeQuery("SELECT content FROM bare_row ORDER BY place DESC LIMIT 1")) {
      return row.next() ? new String(row.getBytes(1), UTF_8) : "nothing";
    } catch (SQLException e) {
      return e.toString();
    }
  }
}
