package fi.tagi.server.access.password;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import fi.tagi.server.runtime.IdSource;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords and checks them. Each takes tens of milliseconds and as much memory as the cost
 * says, so only a few run at once and the others wait. Safe for use by many threads, none of them
 * an event loop.
 */
public final class Passwords {
  /** The shortest password, in Unicode code points. */
  public static final int CHARS_MIN = 12;

  /** The longest password, in Unicode code points. */
  public static final int CHARS_MAX = 256;

  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 4;

  private final PasswordCost cost;
  private final IdSource ids;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private @Nullable String nobodys;

  /** Passwords hashed at this cost from now on. */
  public Passwords(PasswordCost cost, IdSource ids) {
    this.cost = cost;
    this.ids = ids;
  }

  private Argon2Function argon2() {
    return Argon2Function.getInstance(
        cost.memoryKib(), cost.iterations(), cost.lanes(), HASH_BYTES, Argon2.ID);
  }

  /** A hash that no password has; to check it is the same work as to check any other. */
  private synchronized String nobodys() {
    if (nobodys == null) {
      nobodys = newNobodys();
    }
    return nobodys;
  }

  private String newNobodys() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    byte[] salt = Base64.getUrlDecoder().decode(ids.token());
    byte[] hash = new byte[HASH_BYTES];
    new SecureRandom().nextBytes(hash);
    return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            Argon2Function.ARGON2_VERSION_13,
            cost.memoryKib(),
            cost.iterations(),
            cost.lanes(),
            encoder.encodeToString(salt),
            encoder.encodeToString(hash));
  }

  /** Whether the password is too short to be set. */
  public static boolean isShort(String password) {
    return length(password) < CHARS_MIN;
  }

  /** Whether the password is too long to be set. */
  public static boolean isLong(String password) {
    return length(password) > CHARS_MAX;
  }

  /** The password's hash with its salt and parameters, as text. */
  public String hash(String password) {
    byte[] salt = Base64.getUrlDecoder().decode(ids.token());
    return inTurn(() -> argon2().hash(bytes(password), salt).getResult());
  }

  /** Whether this is the password of that hash, whatever the cost was when it was made. */
  public boolean matches(String password, String hash) {
    byte[] stored = hash.getBytes(StandardCharsets.UTF_8);
    return inTurn(() -> Argon2Function.getInstanceFromHash(hash).check(bytes(password), stored));
  }

  /** As much work as a check, for an account that is not there: so names are not told apart. */
  public void matchNobodys(String password) {
    matches(password, nobodys());
  }

  /** Whether the hash was made at another cost than today's, and is to be made anew. */
  public boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(argon2());
  }

  private static int length(String password) {
    String normal = normal(password);
    return normal.codePointCount(0, normal.length());
  }

  private static byte[] bytes(String password) {
    return normal(password).getBytes(StandardCharsets.UTF_8);
  }

  /** The same letters typed on another keyboard are the same password. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
