package fi.tagi.server.transcript;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce in front and a 128-bit tag behind. What
 * is sealed is bound to the contact and to a second id, so that a sealed value moved elsewhere does
 * not open.
 */
final class Seal {
  private static final String ALGORITHM = "AES/GCM/NoPadding";

  /** Asked for once: going through all providers takes longer than sealing a message. */
  private static final Provider PROVIDER = provider();

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  byte[] seal(SecretKey key, Place place, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * Opens what was sealed for the same place.
   *
   * @throws IllegalStateException when key, place or content are others
   */
  byte[] open(SecretKey key, Place place, byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(rest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "cannot open what is stored for contact " + place.contact(), e);
    }
  }

  byte[] wrap(MasterKey master, UUID contact, SecretKey key) {
    return seal(master.key(), new Place(contact, contact), key.getEncoded());
  }

  SecretKey unwrap(MasterKey master, UUID contact, byte[] wrapped) {
    return new SecretKeySpec(open(master.key(), new Place(contact, contact), wrapped), "AES");
  }

  SecretKey newKey() {
    byte[] bits = new byte[KEY_BYTES];
    random.nextBytes(bits);
    return new SecretKeySpec(bits, "AES");
  }

  private static Provider provider() {
    try {
      return Cipher.getInstance(ALGORITHM).getProvider();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + ALGORITHM, e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Place place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.bytes());
    return cipher;
  }

  /**
   * Where a sealed value belongs.
   *
   * @param contact whose it is
   * @param part which part of it: a message's id, or the contact's own id for what stands in front
   */
  record Place(UUID contact, UUID part) {
    byte[] bytes() {
      return ByteBuffer.allocate(32)
          .putLong(contact.getMostSignificantBits())
          .putLong(contact.getLeastSignificantBits())
          .putLong(part.getMostSignificantBits())
          .putLong(part.getLeastSignificantBits())
          .array();
    }
  }
}
