package fi.tagi.server.secret;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A secret in a file that only the server's own account may read.
 *
 * @param path the file
 * @param what what it holds, for those who read of its faults
 */
public record SecretFile(Path path, String what) {
  private static final Set<PosixFilePermission> OWN =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** Whether there is a file. */
  public boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * What the file holds, without white space around it.
   *
   * @throws Unusable when it cannot be read, or others may use it
   */
  public String read() throws Unusable {
    try {
      if (!OWN.containsAll(Files.getPosixFilePermissions(path))) {
        throw new Unusable("others may use the " + what + " " + path + ": make its mode 0600");
      }
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /**
   * Makes the file at once and whole, under another name first: a process that dies on the way
   * leaves no half a secret, and of two that begin together one is first. A file that is there
   * stays as it is.
   *
   * @throws Unusable when it cannot be made
   */
  public void make(String content) throws Unusable {
    try {
      Path draft =
          Files.createTempFile(
              folder(),
              "." + path.getFileName(),
              ".new",
              PosixFilePermissions.asFileAttribute(OWN));
      try {
        Files.writeString(draft, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.createLink(path, draft);
        keepNames();
      } catch (FileAlreadyExistsException e) {
        // Another process made it in the meantime: that one is the secret.
        return;
      } finally {
        Files.delete(draft);
      }
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /**
   * Puts this file in the place of another, whose secret is gone then.
   *
   * @throws Unusable when it cannot be moved
   */
  public void replace(SecretFile other) throws Unusable {
    try {
      Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE);
      other.keepNames();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private Path folder() {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null ? path.toAbsolutePath() : folder;
  }

  private void keepNames() throws IOException {
    try (FileChannel names = FileChannel.open(folder(), StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private Unusable cannot(IOException fault) {
    return new Unusable(
        "cannot read or make the " + what + " " + path + ": " + fault.getClass().getSimpleName());
  }

  /** The secret cannot be used. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a reason that names the file, and nothing of what it holds. */
    public Unusable(String message) {
      super(message);
    }
  }
}
