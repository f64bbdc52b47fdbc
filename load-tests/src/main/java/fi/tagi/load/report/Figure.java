package fi.tagi.load.report;

/**
 * One number.
 *
 * @param what what it says
 * @param value how much
 * @param unit of what, empty for a plain number
 */
public record Figure(String what, double value, String unit) {}
