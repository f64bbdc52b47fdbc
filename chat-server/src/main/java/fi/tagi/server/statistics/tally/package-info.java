/**
 * Counting and measuring. A {@link fi.tagi.server.statistics.tally.Tally} is all that is counted of
 * some contacts, and the sum of the tallies of its parts; {@link
 * fi.tagi.server.statistics.tally.Numbers} are what is told of it, each by one formula. {@link
 * fi.tagi.server.statistics.tally.Histogram} keeps every duration, so that percentiles come from
 * the contacts and are never averages of averages.
 *
 * <p>Pure: no clock, no storage.
 */
@NullMarked
package fi.tagi.server.statistics.tally;

import org.jspecify.annotations.NullMarked;
