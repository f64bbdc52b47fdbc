/**
 * Demand against staffing: {@link fi.tagi.server.statistics.demand.WeekHours} by the hours of a
 * week, {@link fi.tagi.server.statistics.demand.ShiftLoads} shift by shift. Who is planned comes
 * through {@link fi.tagi.server.statistics.demand.Coverings}, by an id that only tells people apart
 * and that nothing here hands out. What there was to do in a shift is told where two or more were
 * planned for it.
 */
@NullMarked
package fi.tagi.server.statistics.demand;

import org.jspecify.annotations.NullMarked;
