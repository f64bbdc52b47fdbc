/**
 * The numbers. Each formula stands in one place and has an example in its test.
 *
 * <p>{@code fact} is what is known of each contact, {@code tally} counts and measures, {@code day}
 * keeps the tallies of days that are over, {@code period} are the calendar periods that numbers are
 * told of, {@code publish} says which numbers about visitors may be told, {@code demand} holds
 * demand against who was planned, {@code report} puts together what is shown and handed out. {@link
 * fi.tagi.server.statistics.Today} is a line's day so far, read from the facts themselves.
 *
 * <p>A contact counts in the local day and hour of its arrival, in its line's zone. Durations are
 * real seconds. An hour that autumn shows twice is two rows of the hours, labelled with their
 * offsets, and one of the hours of a week.
 */
@NullMarked
package fi.tagi.server.statistics;

import org.jspecify.annotations.NullMarked;
