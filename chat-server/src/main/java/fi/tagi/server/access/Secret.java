package fi.tagi.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Secrets that a person carries, a cookie or an invitation: only their hashes are stored. */
public final class Secret {
  private static final int LENGTH_MAX = 100;

  private Secret() {}

  /**
   * The SHA-256 hash of the secret, in base64url. A plain hash is enough: the secrets are 128
   * random bits, not chosen by people.
   */
  public static String hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether it can be a secret at all. */
  public static boolean isPlausible(String secret) {
    return !secret.isEmpty() && secret.length() <= LENGTH_MAX;
  }
}
