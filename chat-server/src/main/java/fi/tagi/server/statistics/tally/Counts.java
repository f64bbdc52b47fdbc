package fi.tagi.server.statistics.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.Fact;

/**
 * How many contacts, by what became of them.
 *
 * @param answered claimed, at least once; those still talking among them
 * @param talking of these, not closed yet
 * @param abandoned the visitor left while waiting, short abandons apart
 * @param shortAbandons the visitor left within seconds
 * @param unserved the line closed before anybody claimed it
 * @param waiting still waiting
 * @param turnedAway came when the line was closed or full; not an arrival
 */
public record Counts(
    long answered,
    long talking,
    long abandoned,
    long shortAbandons,
    long unserved,
    long waiting,
    long turnedAway) {
  /** Nobody. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  /** One contact. */
  public static Counts one(Fact fact, Definitions definitions) {
    return switch (fact.standing()) {
      case ANSWERED -> new Counts(1, 0, 0, 0, 0, 0, 0);
      case TALKING -> new Counts(1, 1, 0, 0, 0, 0, 0);
      case ABANDONED ->
          fact.isShortAbandon(definitions.shortAbandon())
              ? new Counts(0, 0, 0, 1, 0, 0, 0)
              : new Counts(0, 0, 1, 0, 0, 0, 0);
      case UNSERVED -> new Counts(0, 0, 0, 0, 1, 0, 0);
      case WAITING -> new Counts(0, 0, 0, 0, 0, 1, 0);
      case TURNED_AWAY -> new Counts(0, 0, 0, 0, 0, 0, 1);
    };
  }

  /** Both together. */
  public Counts plus(Counts more) {
    return new Counts(
        answered + more.answered,
        talking + more.talking,
        abandoned + more.abandoned,
        shortAbandons + more.shortAbandons,
        unserved + more.unserved,
        waiting + more.waiting,
        turnedAway + more.turnedAway);
  }

  /** Answered + abandoned + short abandons + unserved + still waiting. */
  @JsonProperty
  public long arrivals() {
    return answered + abandoned + shortAbandons + unserved + waiting;
  }

  /**
   * Whoever came and was not answered: abandoned + unserved + turned away, short abandons apart.
   */
  public long unmet() {
    return abandoned + unserved + turnedAway;
  }
}
