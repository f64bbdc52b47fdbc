/**
 * The numbers. Each formula stands in one place and has an example in its test.
 *
 * <p>A {@link fi.tagi.server.statistics.Fact} is what the numbers need of one contact: closed ones
 * come from {@code contact_fact}, open ones from {@code open_contact}, both in one statement, so
 * that a contact that closes meanwhile is neither missed nor doubled. {@link
 * fi.tagi.server.statistics.Counts} counts by outcome; {@link fi.tagi.server.statistics.Today} is a
 * line's day so far; {@link fi.tagi.server.statistics.Reports} reads and folds; {@link
 * fi.tagi.server.statistics.StatisticsApi} serves managers. Nothing is written and nothing cached.
 *
 * <p>A contact counts in the local day and hour of its arrival, in its line's zone. Durations are
 * real seconds. An hour that autumn shows twice is two rows, labelled with their offsets.
 *
 * <p>No small number is suppressed here, because none crosses a coded attribute: the outcome
 * follows from what happened and says nothing about the visitor. The first number by theme, level,
 * referral, age band, who or disposition must bring the suppression with it.
 */
@NullMarked
package fi.tagi.server.statistics;

import org.jspecify.annotations.NullMarked;
