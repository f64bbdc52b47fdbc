/**
 * The tallies of a line's local days, from which every longer period is added up. {@link
 * fi.tagi.server.statistics.day.SqlDays} makes them from the facts and keeps those of days that are
 * over in {@code day_tally}; a stamp says whether what is kept is still right. The table holds
 * nothing that could not be made again.
 */
@NullMarked
package fi.tagi.server.statistics.day;

import org.jspecify.annotations.NullMarked;
