package fi.tagi.load.stub;

/** What a stub server does wrong. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** Of two who claim at once, both win. */
  RACY_CLAIM,
  /** One console is not told that the tag is withdrawn. */
  DROPPED_WITHDRAWAL,
  /** A loser is told somebody who did not win. */
  WRONG_NAME
}
