package fi.tagi.server.statistics.day;

import fi.tagi.server.schedule.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where the tallies of days come from. */
public interface Days {
  /**
   * The days of a line from one date on and before another, in order, contacts that are still open
   * among them, as all were at one moment.
   *
   * @param now until when those wait who wait
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  List<DayTally> between(Line line, LocalDate from, LocalDate to, Instant now);
}
