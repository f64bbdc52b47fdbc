package fi.tagi.load.wire;

/** Hears what comes over one connection, one call at a time. Must not block. */
public interface LinkListener {
  /** A whole text frame. */
  void frame(byte[] utf8);

  /**
   * The connection is gone; the last call.
   *
   * @param code the close code, or {@link Link#NO_CODE} when none came
   */
  void closed(int code);
}
