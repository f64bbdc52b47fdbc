package fi.tagi.server.session;

import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.ServerFrame;

/** A frame encoded once, to be sent to many. */
public final class EncodedFrame {
  private final byte[] utf8;

  private EncodedFrame(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Encodes the frame. */
  public static EncodedFrame of(ServerFrame frame) {
    return new EncodedFrame(FrameCodec.write(frame));
  }

  /** The bytes on the wire; not to be changed. */
  public byte[] utf8() {
    return utf8;
  }

  /** How many bytes. */
  public int size() {
    return utf8.length;
  }
}
