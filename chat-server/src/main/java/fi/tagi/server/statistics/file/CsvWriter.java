package fi.tagi.server.statistics.file;

import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One table as spreadsheets read it: UTF-8 with a byte order mark, CRLF, columns named by code, and
 * no text that a spreadsheet takes for a formula.
 */
public final class CsvWriter implements TableWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\0";

  private final CSVFormat format;

  /** What stands between two cells. */
  public enum Separator {
    /** As Finnish spreadsheets want it. */
    SEMICOLON(';'),
    /** As the rest of the world wants it. */
    COMMA(',');

    private final char character;

    Separator(char character) {
      this.character = character;
    }
  }

  /** A writer with this between two cells. */
  public CsvWriter(Separator separator) {
    this.format = CSVFormat.RFC4180.builder().setDelimiter(separator.character).get();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when there is not exactly one table
   */
  @Override
  public void write(List<Table> tables, OutputStream out) throws IOException {
    if (tables.size() != 1) {
      throw new IllegalArgumentException("a CSV file holds one table");
    }
    Table table = tables.getFirst();
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(text, format);
    printer.printRecord(table.columns().stream().map(Column::code).map(CsvWriter::harmless));
    table.rows().each(row -> print(printer, row));
    printer.flush();
  }

  private static void print(CSVPrinter printer, List<Cell> row) {
    try {
      for (Cell cell : row) {
        printer.print(text(cell));
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> harmless(text);
      case Cell.Date(var date) -> date.toString();
      case Cell.Time(var at) -> at.toString();
      case Cell.Amount(long amount) -> Long.toString(amount);
      case Cell.Hidden() -> HIDDEN_MARK;
      case Cell.Nothing() -> "";
    };
  }

  /** An apostrophe before it makes a cell a text for spreadsheets. */
  static String harmless(String cell) {
    return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
