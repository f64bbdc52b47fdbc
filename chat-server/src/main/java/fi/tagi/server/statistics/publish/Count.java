package fi.tagi.server.statistics.publish;

/** How many, as far as that may be told. */
public sealed interface Count {
  /** So many. */
  record Shown(long number) implements Count {}

  /**
   * Kept back: small, or something from which a small one would follow. Which of them is not told.
   */
  record Hidden() implements Count {}

  /** So many, or kept back. */
  static Count of(long number, boolean hidden) {
    return hidden ? new Hidden() : new Shown(number);
  }
}
