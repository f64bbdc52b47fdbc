package fi.tagi.server.session;

/**
 * The server's end of one session: what happens to the frames that come. The gateway calls it, one
 * call at a time and in order, on a virtual thread; each call may block.
 */
public interface Endpoint {
  /** One whole text frame came; its size and UTF-8 were checked. */
  void receive(byte[] frame);

  /** The connection is gone. The last call. */
  void gone();
}
