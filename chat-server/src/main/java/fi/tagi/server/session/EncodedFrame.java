package fi.tagi.server.session;

import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorReply;
import java.util.Optional;

/** A frame encoded once, to be sent to many. */
public final class EncodedFrame {
  private final byte[] utf8;
  private final Optional<Refusal> refusal;

  private EncodedFrame(byte[] utf8, Optional<Refusal> refusal) {
    this.utf8 = utf8;
    this.refusal = refusal;
  }

  /** Encodes the frame. */
  public static EncodedFrame of(ServerFrame frame) {
    return new EncodedFrame(FrameCodec.write(frame), refusal(frame));
  }

  /** The bytes on the wire; not to be changed. */
  public byte[] utf8() {
    return utf8;
  }

  /** What it refuses; empty for any other frame. */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  private static Optional<Refusal> refusal(ServerFrame frame) {
    return switch (frame) {
      case VisitorReply.Refused refused -> Optional.of(refused.refusal());
      case ResponderReply.Refused refused -> Optional.of(refused.refusal());
      default -> Optional.empty();
    };
  }

  /** How many bytes. */
  public int size() {
    return utf8.length;
  }
}
