package fi.tagi.server.statistics.report;

import fi.tagi.server.statistics.tally.Attribute;
import java.time.Instant;
import java.util.Map;

/** How many coded contacts have two codes at once. */
public interface CrossCounts {
  /**
   * By the code of the rows and of the columns, of the line's contacts that arrived from an instant
   * on and before another; what is missing is none.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  Map<String, Map<String, Long>> count(
      String line, Instant from, Instant to, Attribute rows, Attribute columns);
}
