package fi.tagi.server.desk.visitor;

import fi.tagi.server.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The contact that an arrival makes. Its id is a hash of the random id the visitor's page made, in
 * the form of a UUID version 8 (RFC 9562): the same arrival sent twice can only be the same
 * contact, by the diary's own primary key, and the id tells nothing of when somebody came.
 */
public final class ArrivalId {
  private static final byte[] DOMAIN = "tagi contact".getBytes(StandardCharsets.US_ASCII);
  private static final long VERSION_MASK = 0xF000L;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private ArrivalId() {}

  /** The contact of this arrival. */
  public static UUID contact(UUID arrival) {
    ByteBuffer hash =
        ByteBuffer.wrap(
            Sha256.of(
                ByteBuffer.allocate(DOMAIN.length + 16)
                    .put(DOMAIN)
                    .putLong(arrival.getMostSignificantBits())
                    .putLong(arrival.getLeastSignificantBits())
                    .array()));
    return new UUID(
        (hash.getLong() & ~VERSION_MASK) | VERSION_8, (hash.getLong() & ~VARIANT_MASK) | VARIANT);
  }
}
