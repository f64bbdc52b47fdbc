package fi.tagi.server.http;

/** The caller's request is at fault. */
public final class BadRequest extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A fault of the caller's.
   *
   * @param message what is wrong, as a code or a short English text; never words that people wrote
   */
  public BadRequest(String message) {
    super(message, null, false, false);
  }

  /** What is wrong. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
