package fi.tagi.server.access;

import fi.tagi.server.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The hash of a token that a person carries, a cookie or an invitation: only it is stored. */
public final class TokenHash {
  private static final int LENGTH_MAX = 100;

  private TokenHash() {}

  /**
   * The SHA-256 hash of the token, in base64url. A plain hash is enough: the tokens are 128 random
   * bits, not chosen by people.
   */
  public static String of(String token) {
    byte[] hash = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /** Whether it can be a token at all. */
  public static boolean isPlausible(String token) {
    return !token.isEmpty() && token.length() <= LENGTH_MAX;
  }
}
