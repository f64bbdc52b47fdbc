package fi.tagi.protocol;

/** The limits that both sides of the wire must know. */
public final class Limits {
  /** The longest message text, in Unicode code points. */
  public static final int MESSAGE_CHARS = 4_000;

  /** The longest side note of a responder, in Unicode code points. */
  public static final int NOTE_CHARS = 1_000;

  /**
   * The largest frame that the server takes, in bytes; a message of the longest text in four-byte
   * characters fits.
   */
  public static final int FRAME_BYTES = 16 * 1024;

  /** The subprotocol both sides must name in the handshake. */
  public static final String SUBPROTOCOL = "tagi.v1";

  /** For how many times 24 hours the words of a conversation may be kept at the most. */
  public static final int HOLD_DAYS = 14;

  /** For how many minutes a visitor's messages may be paused at the most. */
  public static final int PAUSE_MINUTES = 15;

  private Limits() {}
}
