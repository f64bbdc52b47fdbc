package fi.tagi.load.report;

import java.util.List;

/**
 * Something over time, for a chart.
 *
 * @param what what it says
 * @param unit of what
 * @param seconds when, from the start of the run
 * @param values how much then; as many as {@code seconds}
 */
public record Series(String what, String unit, List<Double> seconds, List<Double> values) {}
