package fi.tagi.load.lean;

import io.netty.buffer.ByteBuf;

/** Hears one connection, one call at a time, on its event loop. Must not block. */
public interface Ear {
  /** The handshake is done. */
  void opened(LeanSocket socket);

  /**
   * A whole text frame.
   *
   * @param bytes where it lies, valid during the call only
   * @param from the index of its first byte
   * @param to the index after its last
   */
  void frame(LeanSocket socket, ByteBuf bytes, int from, int to);

  /**
   * The connection is gone, or never came; the last call.
   *
   * @param code the close code, 1006 for none
   */
  void closed(int code);
}
