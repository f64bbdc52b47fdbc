package fi.tagi.server.gateway.socket;

import fi.tagi.protocol.Limits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts the fragments of one text message together, up to {@link Limits#FRAME_BYTES}. */
final class MessageAssembly {
  private static final byte[] EMPTY = {};

  private byte[] soFar = EMPTY;

  /** Adds a fragment, or answers false when the message gets too large. */
  boolean add(ByteBuf fragment) {
    int size = fragment.readableBytes();
    if (soFar.length + size > Limits.FRAME_BYTES) {
      return false;
    }
    int before = soFar.length;
    soFar = Arrays.copyOf(soFar, before + size);
    fragment.readBytes(soFar, before, size);
    return true;
  }

  /** The whole message; the next fragment begins another. */
  byte[] take() {
    byte[] whole = soFar;
    soFar = EMPTY;
    return whole;
  }

  static boolean isUtf8(byte[] message) {
    return ByteBufUtil.isText(Unpooled.wrappedBuffer(message), StandardCharsets.UTF_8);
  }
}
