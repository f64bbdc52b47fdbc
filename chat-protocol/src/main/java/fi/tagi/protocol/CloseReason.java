package fi.tagi.protocol;

/**
 * Why the server closes a WebSocket. Codes below 4000 are those of RFC 6455, section 7.4.1, and of
 * the IANA registry.
 */
public enum CloseReason {
  /** Both sides are done. */
  NORMAL(1000, "done", NextStep.TELL),
  /** A frame broke the WebSocket protocol. */
  BROKEN_FRAME(1002, "broken frame", NextStep.MEND),
  /** A binary frame: this protocol is text. */
  NOT_TEXT(1003, "text frames only", NextStep.MEND),
  /** A text frame that is not UTF-8. */
  NOT_UTF8(1007, "not UTF-8", NextStep.MEND),
  /** A frame over {@link Limits#FRAME_BYTES}. */
  TOO_LARGE(1009, "frame too large", NextStep.MEND),
  /** A fault of the server's. */
  FAULT(1011, "server fault", NextStep.RECONNECT),
  /** The server restarts. */
  RESTART(1012, "server restarts", NextStep.RECONNECT),
  /** As many connections as the server takes. */
  BUSY(1013, "server busy", NextStep.RECONNECT),
  /** Nothing came, not even the answer to a ping. */
  IDLE(4000, "idle", NextStep.RECONNECT),
  /** The client read too slowly; it resumes by position. */
  SLOW(4001, "reading too slowly", NextStep.RECONNECT),
  /** Far more commands than the allowance, again and again. */
  FLOOD(4002, "too many commands", NextStep.RECONNECT),
  /** The person signed out, or the account was disabled. */
  SIGNED_OUT(4003, "signed out", NextStep.SIGN_IN),
  /** The same visitor's contact was opened on another page. */
  REPLACED(4004, "opened elsewhere", NextStep.TELL);

  private final int code;
  private final String text;
  private final NextStep next;

  CloseReason(int code, String text, NextStep next) {
    this.code = code;
    this.text = text;
    this.next = next;
  }

  /** The close code on the wire. */
  public int code() {
    return code;
  }

  /** The reason text on the wire, ASCII. */
  public String text() {
    return text;
  }

  /** What the client does next. */
  public NextStep next() {
    return next;
  }
}
