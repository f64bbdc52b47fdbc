package fi.tagi.server.transcript;

import fi.tagi.server.secret.SecretFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps the key of each contact: 256 random bits in a file of its own, in base64,
 * which only the server's own account may read.
 */
public final class MasterKey {
  private static final int BYTES = 32;

  private final SecretKey key;

  private MasterKey(byte[] bits) {
    this.key = new SecretKeySpec(bits, "AES");
  }

  /**
   * Reads the key, or makes it where there is no file yet.
   *
   * @throws Unusable when it cannot be read or made, is no key, or others can read it
   */
  public static MasterKey at(Path path) throws Unusable {
    SecretFile file = new SecretFile(path, "master key");
    try {
      if (!file.exists()) {
        file.make(Base64.getEncoder().encodeToString(bits()));
      }
      byte[] bits = Base64.getDecoder().decode(file.read());
      if (bits.length != BYTES) {
        throw new Unusable("not a master key: " + path);
      }
      return new MasterKey(bits);
    } catch (SecretFile.Unusable e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Unusable("not a master key: " + path);
    }
  }

  private static byte[] bits() {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    return bits;
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
