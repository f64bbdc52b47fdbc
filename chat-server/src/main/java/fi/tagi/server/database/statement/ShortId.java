package fi.tagi.server.database.statement;

import java.nio.ByteBuffer;
import java.util.UUID;

/** An id of a table that stores ids in 16 bytes also where the database has no type for them. */
public record ShortId(UUID id) {
  private static final int BYTES = 16;

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
