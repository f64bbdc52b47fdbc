package fi.tagi.server.runtime;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes ids and secrets. Ids are random: an id that grows with time would tell when somebody came.
 */
public interface IdSource {
  /** A new random id (UUID version 4). */
  UUID uuid();

  /** A new secret of 128 random bits, in base64url without padding: 22 characters. */
  String token();

  /** Ids and secrets from the system's secure random source. */
  static IdSource secure() {
    SecureRandom random = new SecureRandom();
    return new IdSource() {
      @Override
      public UUID uuid() {
        return UUID.randomUUID();
      }

      @Override
      public String token() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
      }
    };
  }
}
