package fi.tagi.server.diary.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Keeps a copy of every seal and public key in a folder, best on another machine: a file for each,
 * written whole and never again. The folder itself is never made: where a file system is not
 * mounted there is none. Not safe for use by several threads.
 */
final class SealFolder {
  private static final int PAGE = 500;

  private final Path folder;
  private final SqlSeals seals;
  private final Set<String> names = new HashSet<>();
  private boolean looked;
  private long kept;

  SealFolder(Path folder, SqlSeals seals) {
    this.folder = folder;
    this.seals = seals;
  }

  /** The number of the seal up to which all are here, as far as this process knows. */
  long kept() {
    return kept;
  }

  /**
   * Writes what is not here yet.
   *
   * @throws IOException when the folder is away, or holds something else by the name of a seal
   */
  void catchUp() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("the folder is away");
    }
    look();
    for (Map.Entry<String, String> key : seals.keys().entrySet()) {
      keep("key-" + key.getKey() + ".pem", key.getValue());
    }
    SortedMap<Long, String> page = seals.documentsAfter(kept, PAGE);
    while (!page.isEmpty()) {
      for (Map.Entry<Long, String> seal : page.entrySet()) {
        keep(nameOf(seal.getKey()), seal.getValue() + "\n");
        kept = seal.getKey();
      }
      page = seals.documentsAfter(kept, PAGE);
    }
  }

  static String nameOf(long number) {
    return String.format(Locale.ROOT, "seal-%010d.json", number);
  }

  /** Looks once at what is here, so that a start does not read every file again. */
  private void look() throws IOException {
    if (!looked) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> names.add(String.valueOf(file.getFileName())));
      }
      // From the last one on they are compared: of a database that was put back they may be others.
      String last = nameOf(seals.last().map(known -> known.seal().head().number()).orElse(0L));
      names.removeIf(name -> name.compareTo(last) >= 0);
      looked = true;
    }
  }

  private void keep(String name, String content) throws IOException {
    if (names.contains(name)) {
      return;
    }
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      write(file, content.getBytes(StandardCharsets.UTF_8));
    } else if (!Files.readString(file).equals(content)) {
      throw new IOException("the folder holds another " + name);
    }
    names.add(name);
  }

  private void write(Path file, byte[] content) throws IOException {
    Path draft = folder.resolve("." + file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel listing = FileChannel.open(folder, StandardOpenOption.READ)) {
      listing.force(true);
    }
  }
}
