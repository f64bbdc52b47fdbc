package fi.tagi.server.session;

import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorReply;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.IntFunction;

/** A frame as it goes over the wire, encoded once. */
public final class EncodedFrame {
  /** A whole text message in one frame, as RFC 6455 numbers them in section 5.2. */
  private static final byte FINAL_TEXT = (byte) 0x81;

  private static final int LENGTH_IN_ONE_BYTE_MAX = 125;
  private static final int LENGTH_IN_TWO_BYTES_MAX = 0xFFFF;
  private static final byte TWO_BYTES_FOLLOW = 126;
  private static final byte EIGHT_BYTES_FOLLOW = 127;

  private final ByteBuffer message;
  private final int length;
  private final Optional<Refusal> refusal;

  private EncodedFrame(ServerFrame frame, IntFunction<ByteBuffer> memory) {
    byte[] utf8 = FrameCodec.write(frame);
    this.length = utf8.length;
    this.message = message(utf8, memory);
    this.refusal = refusal(frame);
  }

  /** Encodes a frame that goes to one session. */
  public static EncodedFrame of(ServerFrame frame) {
    return new EncodedFrame(frame, ByteBuffer::allocate);
  }

  /** Encodes a frame that goes to many: its bytes lie where the network takes them from. */
  public static EncodedFrame shared(ServerFrame frame) {
    return new EncodedFrame(frame, ByteBuffer::allocateDirect);
  }

  /** What it says. */
  public byte[] utf8() {
    byte[] utf8 = new byte[length];
    message.get(message.limit() - length, utf8);
    return utf8;
  }

  /** The whole WebSocket message that says so, unmasked; not to be changed. */
  public ByteBuffer message() {
    return message.duplicate();
  }

  /** What it refuses; empty for any other frame. */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  private static ByteBuffer message(byte[] utf8, IntFunction<ByteBuffer> memory) {
    int length = utf8.length;
    ByteBuffer message = memory.apply(2 + Long.BYTES + length).put(FINAL_TEXT);
    if (length <= LENGTH_IN_ONE_BYTE_MAX) {
      message.put((byte) length);
    } else if (length <= LENGTH_IN_TWO_BYTES_MAX) {
      message.put(TWO_BYTES_FOLLOW).putShort((short) length);
    } else {
      message.put(EIGHT_BYTES_FOLLOW).putLong(length);
    }
    return message.put(utf8).flip();
  }

  private static Optional<Refusal> refusal(ServerFrame frame) {
    return switch (frame) {
      case VisitorReply.Refused refused -> Optional.of(refused.refusal());
      case ResponderReply.Refused refused -> Optional.of(refused.refusal());
      default -> Optional.empty();
    };
  }

  /** How many bytes go out. */
  public int size() {
    return message.remaining();
  }
}
