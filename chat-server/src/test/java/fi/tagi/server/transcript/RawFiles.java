package fi.tagi.server.transcript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a SQLite database, as whoever takes the disk sees them. */
final class RawFiles {
  /** Shorter runs than this may be there by chance. */
  private static final int RUN = Long.BYTES;

  private final Path folder;

  RawFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * In which files there is any run of eight bytes of any of these secrets, with the number of
   * places; none when they are gone.
   */
  List<String> find(List<byte[]> secrets) throws IOException {
    Set<Long> runs = new HashSet<>();
    for (byte[] secret : secrets) {
      ByteBuffer buffer = ByteBuffer.wrap(secret);
      for (int i = 0; i + RUN <= secret.length; i++) {
        runs.add(buffer.getLong(i));
      }
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        int places = count(ByteBuffer.wrap(Files.readAllBytes(file)), runs);
        if (places > 0) {
          found.add(file.getFileName() + ": " + places);
        }
      }
    }
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
