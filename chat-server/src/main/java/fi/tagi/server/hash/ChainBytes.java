package fi.tagi.server.hash;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Bytes that are hashed, one field after another; all numbers big-endian. */
public final class ChainBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  ChainBytes(String tag, byte[] before) {
    out.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(before);
  }

  /** 16 bytes. */
  public ChainBytes id(UUID id) {
    return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
  }

  /** 4 bytes. */
  public ChainBytes count(int count) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    return this;
  }

  /** 8 bytes. */
  public ChainBytes number(long number) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  /** 8 bytes: microseconds since 1970. */
  public ChainBytes at(Instant at) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  /** 4 bytes that say how many follow, then the text in UTF-8. */
  public ChainBytes text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    count(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] all() {
    return out.toByteArray();
  }
}
