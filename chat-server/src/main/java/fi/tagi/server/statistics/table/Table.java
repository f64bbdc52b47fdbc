package fi.tagi.server.statistics.table;

import java.util.List;

/**
 * A table.
 *
 * @param code what it is called in files for programs; {@link Terms} has its name and definition
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record Table(String code, List<Column> columns, Rows rows) {
  /** Copies the columns. */
  public Table {
    columns = List.copyOf(columns);
  }
}
