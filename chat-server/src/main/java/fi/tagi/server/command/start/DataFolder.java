package fi.tagi.server.command.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by one running server: a second one with the same folder is refused before
 * it opens anything. The operating system gives the hold up when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /** Makes the folder when it is absent, open to its owner alone. */
  public static void make(Path folder) throws Failure {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (IOException e) {
      throw notWritable(folder);
    }
  }

  /** Makes the folder when it is absent, and holds it. */
  public static DataFolder hold(Path folder) throws Failure {
    make(folder);
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new Failure("the data folder " + folder + " is in use by another server");
      }
      return new DataFolder(channel);
    } catch (IOException e) {
      throw notWritable(folder);
    }
  }

  private static Failure notWritable(Path folder) {
    return new Failure("the data folder " + folder + " cannot be written");
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
