package fi.tagi.server.hash;

import java.util.Arrays;
import java.util.HexFormat;

/** The hash of what stands in a chain: it covers all that this says, and the hash before it. */
public final class ChainHash {
  /** What the first in a chain has in the place of the hash before it. */
  public static final ChainHash NONE = new ChainHash(new byte[32]);

  private final byte[] bytes;

  private ChainHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash as it was stored, 32 bytes. */
  public static ChainHash stored(byte[] bytes) {
    return new ChainHash(bytes.clone());
  }

  /** A hash of 64 hexadecimal digits. */
  public static ChainHash of(String digits) {
    return new ChainHash(HexFormat.of().parseHex(digits));
  }

  /** The hash of what comes after that of this hash. */
  public ChainHash then(Chained next) {
    return new ChainHash(Sha256.of(canonical(next)));
  }

  /** The bytes that are hashed. */
  public byte[] canonical(Chained next) {
    ChainBytes out = new ChainBytes(next.tag(), bytes);
    next.put(out);
    return out.all();
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
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
