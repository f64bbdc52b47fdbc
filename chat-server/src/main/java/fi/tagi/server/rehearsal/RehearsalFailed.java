package fi.tagi.server.rehearsal;

/** The server did not answer as it should; nothing can be learned from that. */
public final class RehearsalFailed extends Exception {
  private static final long serialVersionUID = 1L;

  RehearsalFailed(String message) {
    super(message);
  }
}
