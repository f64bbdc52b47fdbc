package fi.tagi.server.statistics.report;

import java.util.List;

/**
 * Two attributes at once, in a year.
 *
 * @param line the line's code
 * @param year the code of the year
 * @param told whether the table is told
 * @param why why not: {@code not_over} or {@code too_few}; empty when it is
 * @param rows the attribute of the rows
 * @param columns the attribute of the columns
 * @param columnCodes the codes of the columns, in order
 * @param cells the rows
 */
public record Cross(
    String line,
    String year,
    boolean told,
    String why,
    String rows,
    String columns,
    List<String> columnCodes,
    List<CrossRow> cells) {

  /**
   * A row.
   *
   * @param code its code
   * @param counts how many have it and the code of each column; −1 where that is kept back
   */
  public record CrossRow(String code, List<Long> counts) {}
}
