/**
 * What managers are shown and handed out: a period at a glance ({@link
 * fi.tagi.server.statistics.report.Overview}), demand against staffing by the hours of a week
 * ({@link fi.tagi.server.statistics.report.WeekHours}), two attributes at once ({@link
 * fi.tagi.server.statistics.report.Cross}). {@link fi.tagi.server.statistics.report.Reporting} puts
 * them together from the tallies of days; what is told of visitors has passed {@code publish}.
 */
@NullMarked
package fi.tagi.server.statistics.report;

import org.jspecify.annotations.NullMarked;
