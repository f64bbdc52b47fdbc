package fi.tagi.load.habit;

/** Something that many wait for and look at now and then. Safe for use by many threads. */
public final class Signal {
  private volatile boolean given;

  /** Gives it. */
  public void give() {
    given = true;
  }

  /** Takes it back. */
  public void takeBack() {
    given = false;
  }

  boolean isGiven() {
    return given;
  }
}
