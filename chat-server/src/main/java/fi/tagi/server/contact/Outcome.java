package fi.tagi.server.contact;

/** What became of a contact, for the statistics. */
public enum Outcome {
  /** A responder claimed it. */
  ANSWERED,
  /** The visitor was gone before that. */
  ABANDONED,
  /** The line closed before that. */
  UNSERVED,
  /** It came when the line was closed or full. */
  TURNED_AWAY
}
