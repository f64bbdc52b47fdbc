package fi.tagi.server.session;

import fi.tagi.protocol.CloseReason;

/** What carries a session's frames. Both calls return at once and may come from any thread. */
public interface Transport {
  /**
   * Sends one text frame.
   *
   * @param frame the encoded frame; shared, never changed
   * @param written is run when the bytes left or never will
   */
  void send(EncodedFrame frame, Runnable written);

  /** Says why and closes; frames sent before go out first where they still can. */
  void close(CloseReason reason);
}
