package fi.tagi.server.statistics.fact;

import java.time.Duration;

/**
 * What the formulas leave to be set.
 *
 * @param shortAbandon who leaves sooner than this is counted apart
 */
public record Definitions(Duration shortAbandon) {
  /** Ten seconds. */
  public static final Definitions DEFAULT = new Definitions(Duration.ofSeconds(10));
}
