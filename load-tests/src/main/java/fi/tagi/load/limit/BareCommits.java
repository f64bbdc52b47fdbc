package fi.tagi.load.limit;

import fi.tagi.load.report.Latency;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;

/**
 * Rows of the size of a message, committed as the server commits them, by nothing but JDBC: each
 * message one row more and its transcript's row changed. Messages have the key that keeps one from
 * being stored twice, as anybody would store them; and, beside that, they are chained as the
 * server's are, with no index.
 */
final class BareCommits {
  private static final int TALKS = 1_000;
  private static final int BATCH = 256;
  private static final int ALONE = 2_000;
  private static final int SEALED_BYTES = 160;
  private static final int KEY_BYTES = 60;

  private final Connection connection;
  private final boolean sqlite;
  private final List<UUID> talks = new ArrayList<>();
  private final Random random = new Random(1);
  private final byte[] sealed = new byte[SEALED_BYTES];
  private Keys keys = Keys.BY_ID;
  private long written;

  /** How messages are found. */
  private enum Keys {
    /** By an index of contact and id. */
    BY_ID(
        "INSERT INTO bare_message VALUES (?, ?, ?, 'visitor', NULL, NULL, ?, ?)",
        "UPDATE bare_transcript SET last_seq = ?, unanswered_at = ? WHERE contact_id = ?"),
    /** From the contact's newest on. */
    CHAINED(
        "INSERT INTO bare_chain (contact_id, seq, message_id, author, stored_at, sealed, previous)"
            + " VALUES (?, ?, ?, 'visitor', ?, ?, ?)",
        "UPDATE bare_transcript SET last_seq = ?, unanswered_at = ?, last_place = LAST"
            + " WHERE contact_id = ?");

    private final String insert;
    private final String update;

    Keys(String insert, String update) {
      this.insert = insert;
      this.update = update;
    }

    String update(boolean sqlite) {
      return update.replace("LAST", sqlite ? "last_insert_rowid()" : "lastval()");
    }
  }

  private BareCommits(Connection connection, boolean sqlite) {
    this.connection = connection;
    this.sqlite = sqlite;
  }

  /**
   * Measures and prints {@code alone-p50-nanos}, {@code alone-p99-nanos}, {@code paced-p50-nanos},
   * {@code batched} and {@code chained}.
   *
   * @param arguments address, role, password, and the seconds for batches
   */
  static void run(List<String> arguments) throws SQLException {
    String url = arguments.get(0);
    boolean sqlite = url.startsWith("jdbc:sqlite:");
    try (Connection connection =
        sqlite ? sqlite(url) : postgres(url, arguments.get(1), arguments.get(2))) {
      BareCommits commits = new BareCommits(connection, sqlite);
      commits.tables();
      commits.batches(2);
      Latency alone = commits.alone(ALONE, Duration.ZERO);
      Latency paced = commits.alone(Machine.PACED, Machine.PACE);
      int seconds = Integer.parseInt(arguments.get(3));
      double batched = commits.batches(seconds);
      commits.keys = Keys.CHAINED;
      commits.batches(1);
      double chained = commits.batches(seconds);
      System.out.printf(
          Locale.ROOT,
          "alone-p50-nanos %d%nalone-p99-nanos %d%npaced-p50-nanos %d%nbatched %.1f%nchained %.1f%n",
          alone.nanos().getValueAtPercentile(50),
          alone.nanos().getValueAtPercentile(99),
          paced.nanos().getValueAtPercentile(50),
          batched,
          chained);
    }
  }

  /** A connection that makes each commit durable, as the server's does. */
  static Connection sqlite(String url) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // Nobody asks for them, and the driver would run a query of its own after each insert.
    config.setGetGeneratedKeys(false);
    return config.createConnection(url);
  }

  private static Connection postgres(String url, String role, String password) throws SQLException {
    return DriverManager.getConnection(
        url + "?options=-c%20synchronous_commit=on&reWriteBatchedInserts=true", role, password);
  }

  private void tables() throws SQLException {
    String bytes = sqlite ? "blob" : "bytea";
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE bare_transcript (contact_id uuid NOT NULL PRIMARY KEY, wrapped_key "
              + bytes
              + " NOT NULL, last_seq bigint NOT NULL, answered_at bigint, unanswered_at bigint,"
              + " last_place bigint)");
      statement.execute(
          "CREATE TABLE bare_message (contact_id uuid NOT NULL, seq bigint NOT NULL,"
              + " message_id uuid NOT NULL, author text NOT NULL, responder uuid, role text,"
              + " stored_at bigint NOT NULL, sealed "
              + bytes
              + " NOT NULL, "
              + (sqlite
                  ? "PRIMARY KEY (contact_id, message_id))"
                  : "PRIMARY KEY (contact_id, seq), UNIQUE (contact_id, message_id))"));
      statement.execute(
          "CREATE TABLE bare_chain (place "
              + (sqlite ? "integer PRIMARY KEY" : "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
              + ", previous bigint NOT NULL, contact_id uuid NOT NULL, seq bigint NOT NULL,"
              + " message_id uuid NOT NULL, author text NOT NULL, responder uuid, role text,"
              + " stored_at bigint NOT NULL, sealed "
              + bytes
              + " NOT NULL)");
    }
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO bare_transcript VALUES (?, ?, 0, NULL, NULL, 0)")) {
      for (int i = 0; i < TALKS; i++) {
        UUID id = id();
        talks.add(id);
        insert.setObject(1, text(id));
        insert.setBytes(2, new byte[KEY_BYTES]);
        insert.executeUpdate();
      }
    }
    connection.commit();
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** An id as the server stores those of transcripts. */
  private Object text(UUID id) {
    return sqlite ? id.toString() : id;
  }

  /** An id as the server stores those of messages. */
  private Object bytes(UUID id) {
    return sqlite
        ? ByteBuffer.allocate(Long.BYTES * 2)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array()
        : id;
  }

  private Latency alone(int count, Duration pause) throws SQLException {
    Latency alone = Latency.of("commit");
    for (int i = 0; i < count; i++) {
      LockSupport.parkNanos(pause.toNanos());
      long from = System.nanoTime();
      batch(1);
      alone.add(from, System.nanoTime());
    }
    return alone;
  }

  /** Messages a second. */
  private double batches(int seconds) throws SQLException {
    long begin = System.nanoTime();
    long before = written;
    while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
      batch(BATCH);
    }
    return (written - before) * 1e9 / (System.nanoTime() - begin);
  }

  private void batch(int size) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(keys.insert);
        PreparedStatement update = connection.prepareStatement(keys.update(sqlite))) {
      for (int i = 0; i < size; i++) {
        row(insert, update);
      }
      insert.executeBatch();
      update.executeBatch();
    }
    connection.commit();
  }

  private void row(PreparedStatement insert, PreparedStatement update) throws SQLException {
    UUID talk = talks.get((int) (written % TALKS));
    long seq = written / TALKS + 1;
    long at = 1_700_000_000_000_000L + written;
    random.nextBytes(sealed);
    insert.setObject(1, bytes(talk));
    insert.setLong(2, seq);
    insert.setObject(3, bytes(id()));
    insert.setLong(4, at);
    insert.setBytes(5, sealed.clone());
    if (keys == Keys.CHAINED) {
      insert.setLong(6, Math.max(0, written - TALKS));
    }
    insert.addBatch();
    update.setLong(1, seq);
    update.setLong(2, at);
    update.setObject(3, text(talk));
    update.addBatch();
    written++;
  }
}
