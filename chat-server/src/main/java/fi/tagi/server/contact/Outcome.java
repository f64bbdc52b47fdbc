package fi.tagi.server.contact;

/** What became of a contact, for the statistics. */
public enum Outcome {
  /** A responder held it to its end. */
  ANSWERED,
  /** The visitor was gone while nobody held it, also when it had been given back before. */
  ABANDONED,
  /** The line closed while nobody held it, also when it had been given back before. */
  UNSERVED,
  /** It came when the line was closed or full. */
  TURNED_AWAY
}
