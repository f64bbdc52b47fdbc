package fi.tagi.protocol;

/** What a client does after a refusal or a close. */
public enum NextStep {
  /** Sends the command again after a moment, longer each time. */
  RETRY,
  /** Connects again after a moment, longer each time, and resumes. */
  RECONNECT,
  /** Tells the person; the same command would be refused again. */
  TELL,
  /** A fault of the client's own: nothing to try again until it is mended. */
  MEND,
  /** Signs in again. */
  SIGN_IN
}
