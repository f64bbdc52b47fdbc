package fi.tagi.server.statistics.fact;

import java.time.Instant;
import java.util.function.Consumer;

/** Where the facts come from. */
public interface Facts {
  /**
   * Hands over each contact of the line that arrived from {@code from} on and before {@code to}, in
   * no order, as all of them were at one moment.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  void arrivals(String line, Instant from, Instant to, Consumer<Fact> taker);
}
