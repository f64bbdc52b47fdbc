package fi.tagi.server.transcript;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps the key of each contact: 256 random bits in a file of its own, in base64,
 * which only the server's own account may read.
 */
public final class MasterKey {
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWN =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final SecretKey key;

  private MasterKey(byte[] bits) {
    this.key = new SecretKeySpec(bits, "AES");
  }

  /**
   * Reads the key, or makes it where there is no file yet.
   *
   * @throws Unusable when it cannot be read or made, is no key, or others can read it
   */
  public static MasterKey at(Path file) throws Unusable {
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        make(file);
      }
      if (!OWN.containsAll(Files.getPosixFilePermissions(file))) {
        throw new Unusable("others may use the master key " + file + ": make its mode 0600");
      }
      byte[] bits = Base64.getDecoder().decode(Files.readString(file).strip());
      if (bits.length != BYTES) {
        throw new Unusable("not a master key: " + file);
      }
      return new MasterKey(bits);
    } catch (IOException e) {
      throw new Unusable(
          "cannot read or make the master key " + file + ": " + e.getClass().getSimpleName());
    } catch (IllegalArgumentException e) {
      throw new Unusable("not a master key: " + file);
    }
  }

  /**
   * Makes the file at once and whole, under another name first: a process that dies on the way
   * leaves no half a key, and of two that begin together one is first.
   */
  private static void make(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft =
        Files.createTempFile(
            folder, ".master-key", ".new", PosixFilePermissions.asFileAttribute(OWN));
    try {
      byte[] bits = new byte[BYTES];
      new SecureRandom().nextBytes(bits);
      Files.write(
          draft,
          Base64.getEncoder().encode(bits),
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.createLink(file, draft);
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (FileAlreadyExistsException e) {
      // Another process made it in the meantime: that one is the key.
      return;
    } finally {
      Files.delete(draft);
    }
  }

  SecretKey key() {
    return key;
  }

  /** The master key cannot be used. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }
}
