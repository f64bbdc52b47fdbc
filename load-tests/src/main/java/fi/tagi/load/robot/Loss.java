package fi.tagi.load.robot;

/** What the loss of a connection is to a robot. */
public enum Loss {
  /** A fault: nothing in this run may take it. */
  FAULT,
  /** Part of the run: the robot comes back, as {@code docs/protocol.md} says. */
  COMES_BACK
}
