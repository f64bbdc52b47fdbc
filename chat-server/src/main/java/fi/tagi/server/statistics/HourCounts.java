package fi.tagi.server.statistics;

import fi.tagi.server.schedule.calendar.Hour;
import fi.tagi.server.statistics.tally.Counts;

/**
 * The contacts that arrived in one local hour.
 *
 * @param hour which hour
 * @param counts how many, by outcome
 */
public record HourCounts(Hour hour, Counts counts) {}
