package fi.tagi.server.diary;

import fi.tagi.server.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The hash of an entry, which covers all that the entry says and the hash of the contact's entry
 * before it. The bytes are laid down in {@code docs/diary.md}; they never change.
 */
public final class EntryHash {
  /** What the first entry of a contact has in the place of the hash before it. */
  public static final EntryHash NONE = new EntryHash(new byte[32]);

  private static final byte[] TAG = "tagi/diary/entry/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int FIXED_BYTES = 32 + 16 + 4 + 8 + 4 + 4;

  private final byte[] bytes;

  private EntryHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash as it was stored, 32 bytes. */
  public static EntryHash stored(byte[] bytes) {
    return new EntryHash(bytes.clone());
  }

  /**
   * What an entry says, as it is stored.
   *
   * @param contact which contact
   * @param version its place among the contact's entries
   * @param at when it was made
   * @param kind the code of what happened
   * @param body the fields of what happened, as JSON
   */
  public record Said(UUID contact, int version, Instant at, String kind, String body) {}

  /** The hash of an entry that says this, and comes after the entry of this hash. */
  public EntryHash then(Said said) {
    return new EntryHash(Sha256.of(canonical(said)));
  }

  /** The bytes that are hashed. */
  byte[] canonical(Said said) {
    byte[] kind = said.kind().getBytes(StandardCharsets.UTF_8);
    byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(TAG.length + FIXED_BYTES + kind.length + body.length)
        .put(TAG)
        .put(bytes)
        .putLong(said.contact().getMostSignificantBits())
        .putLong(said.contact().getLeastSignificantBits())
        .putInt(said.version())
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, said.at()))
        .putInt(kind.length)
        .put(kind)
        .putInt(body.length)
        .put(body)
        .array();
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
