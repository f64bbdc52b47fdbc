package fi.tagi.server.session;

import fi.tagi.protocol.CloseReason;

/** What carries a session's frames. Every call returns at once and may come from any thread. */
public interface Transport {
  /**
   * Sends one text frame.
   *
   * @param frame the encoded frame; shared, never changed
   * @param waitingMax how many bytes may wait until the other side takes them
   * @return whether it will be sent; not when more would wait
   */
  boolean send(EncodedFrame frame, int waitingMax);

  /**
   * Runs a task, which must return at once, when the frames sent before are on their way, wait for
   * the other side or are given up.
   */
  void afterSent(Runnable task);

  /** Says why and closes; frames sent before go out first where they still can. */
  void close(CloseReason reason);
}
