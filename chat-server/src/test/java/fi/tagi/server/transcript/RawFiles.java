package fi.tagi.server.transcript;

import fi.tagi.server.database.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A database's files as whoever takes the disk sees them: of SQLite all, its log among them; of
 * PostgreSQL those of the tables of the words.
 */
interface RawFiles {
  /** Shorter runs than this may be there by chance. */
  int RUN = Long.BYTES;

  /** The files' bytes by their names. */
  Map<String, byte[]> read() throws IOException, SQLException;

  static RawFiles of(TestDatabase place, Path folder) {
    return switch (place.kind()) {
      case SQLITE -> () -> sqlite(folder);
      case POSTGRES -> () -> postgres(place);
    };
  }

  private static Map<String, byte[]> sqlite(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Asked of the server itself, so that it may run anywhere. */
  private static Map<String, byte[]> postgres(TestDatabase place) throws SQLException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Connection connection = place.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      try (ResultSet rows =
          statement.executeQuery(
              """
              SELECT t.relname, pg_read_binary_file(pg_relation_filepath(f.oid))
              FROM pg_class t JOIN pg_class f ON f.oid IN (t.oid, t.reltoastrelid)
              WHERE t.relname IN ('transcript', 'message') AND t.relkind = 'r'\
              """)) {
        while (rows.next()) {
          files.merge(rows.getString(1), rows.getBytes(2), RawFiles::joined);
        }
      }
    }
    return files;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  /**
   * In which files there is any run of eight bytes of any of these secrets, with the number of
   * places; none when they are gone.
   */
  default List<String> find(List<byte[]> secrets) throws IOException, SQLException {
    Set<Long> runs = new HashSet<>();
    for (byte[] secret : secrets) {
      ByteBuffer buffer = ByteBuffer.wrap(secret);
      for (int i = 0; i + RUN <= secret.length; i++) {
        runs.add(buffer.getLong(i));
      }
    }
    List<String> found = new ArrayList<>();
    read()
        .forEach((name, bytes) -> {
          int places = count(ByteBuffer.wrap(bytes), runs);
          if (places > 0) {
            found.add(name + ": " + places);
          }
        });
    return found;
  }

  private static int count(ByteBuffer bytes, Set<Long> runs) {
    int places = 0;
    for (int i = 0; i + RUN <= bytes.capacity(); i++) {
      if (runs.contains(bytes.getLong(i))) {
        places++;
      }
    }
    return places;
  }
}
