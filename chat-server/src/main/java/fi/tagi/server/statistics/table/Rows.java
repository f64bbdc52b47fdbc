package fi.tagi.server.statistics.table;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a table, in order. */
@FunctionalInterface
public interface Rows {
  /**
   * Hands over every row, one after another; each has a cell for every column. May be called once
   * or more often, and may block.
   *
   * @throws fi.tagi.server.database.StorageAway when they come from a database that does not answer
   */
  void each(Consumer<List<Cell>> taker);

  /** These rows. */
  static Rows of(List<List<Cell>> rows) {
    List<List<Cell>> all = List.copyOf(rows);
    return all::forEach;
  }
}
