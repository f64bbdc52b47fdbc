package fi.tagi.server.diary.seal;

import fi.tagi.server.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** An Ed25519 key that signs seals. Its id is the beginning of the SHA-256 of its public part. */
final class SealKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int ID_BYTES = 16;
  private static final String PEM_BEGIN = "-----BEGIN PUBLIC KEY-----\n";
  private static final String PEM_END = "\n-----END PUBLIC KEY-----\n";

  private final PrivateKey secret;
  private final PublicKey open;

  private SealKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /** A new key. */
  static SealKey fresh() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SealKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A key as {@link #written} wrote it.
   *
   * @throws IllegalArgumentException when it is none, or its two parts are not of one key
   */
  static SealKey read(String written) {
    List<String> parts = written.lines().toList();
    if (parts.size() != 2) {
      throw new IllegalArgumentException("not two lines");
    }
    try {
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      Base64.Decoder base64 = Base64.getDecoder();
      SealKey key =
          new SealKey(
              factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts.get(0)))),
              factory.generatePublic(new X509EncodedKeySpec(base64.decode(parts.get(1)))));
      if (!verifies(key.open, ALGORITHM.getBytes(StandardCharsets.US_ASCII), key.sign(ALGORITHM))) {
        throw new IllegalArgumentException("the parts are of two keys");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a key", e);
    }
  }

  /** Both parts in base64, the secret one in the first line (PKCS 8), the public one after it. */
  String written() {
    Base64.Encoder base64 = Base64.getEncoder();
    return base64.encodeToString(secret.getEncoded())
        + "\n"
        + base64.encodeToString(open.getEncoded());
  }

  String id() {
    return id(open.getEncoded());
  }

  /** The public part, as other programs read it. */
  String pem() {
    return PEM_BEGIN + Base64.getEncoder().encodeToString(open.getEncoded()) + PEM_END;
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the public part of the key of this id, in this PEM, says that it signed the text. */
  static boolean verifies(String id, String pem, String text, byte[] signature) {
    try {
      String base64 = pem.substring(PEM_BEGIN.length(), pem.length() - PEM_END.length());
      byte[] encoded = Base64.getDecoder().decode(base64);
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      return id.equals(id(encoded))
          && verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static boolean verifies(PublicKey key, byte[] text, byte[] signature)
      throws GeneralSecurityException {
    Signature check = Signature.getInstance(ALGORITHM);
    check.initVerify(key);
    check.update(text);
    return check.verify(signature);
  }

  private static String id(byte[] encoded) {
    return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(encoded), ID_BYTES));
  }
}
