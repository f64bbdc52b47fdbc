package fi.tagi.server.statistics.file;

import fi.tagi.server.statistics.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes tables in one format. */
@FunctionalInterface
public interface TableWriter {
  /** What stands for a number that is not shown: no program takes it for a number. */
  String HIDDEN_MARK = "…";

  /**
   * Writes these tables, row by row.
   *
   * @param out where to; neither flushed nor closed by this
   * @throws IOException when it cannot be written
   */
  void write(List<Table> tables, OutputStream out) throws IOException;
}
