package fi.tagi.server.statistics.report;

import fi.tagi.server.statistics.report.Overview.Part;
import java.util.List;

/**
 * The numbers of a line in periods that follow one another.
 *
 * @param line the line's code
 * @param by how long each is: day, week, month, quarter or year
 * @param promiseSeconds what the line promises now
 * @param parts the periods, in order
 */
public record Course(String line, String by, long promiseSeconds, List<Part> parts) {}
