package fi.tagi.server.statistics.day;

import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Tally;
import java.time.LocalDate;
import java.util.List;

/**
 * A line's local day.
 *
 * @param date which
 * @param all the contacts that arrived on it
 * @param byHour of these, how many by the hour that the wall clock showed, 0 to 23; an hour that
 *     autumn shows twice is one here
 */
public record DayTally(LocalDate date, Tally all, List<Counts> byHour) {}
