package fi.tagi.load.stub;

/** What a stub server does wrong. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** Of two who claim at once, both win. */
  RACY_CLAIM,
  /** Somebody wins what another holds, under an epoch of their own. */
  STOLEN_CLAIM,
  /** One console is not told that the tag is withdrawn. */
  DROPPED_WITHDRAWAL,
  /** A loser is told somebody who did not win. */
  WRONG_NAME,
  /** A page that comes back is told that nobody has had the contact yet. */
  STALE_READ,
  /** A message is acknowledged when it came, and stored with the next one. */
  ACKNOWLEDGED_EARLY,
  /** Now and then a message is told twice. */
  DOUBLED_MESSAGE,
  /** Now and then two messages are told in the wrong order. */
  REORDERED_MESSAGES,
  /** A message that is sent again is stored again. */
  STORED_TWICE,
  /** A visitor is told that their words are delivered when they are stored. */
  DELIVERED_EARLY
}
