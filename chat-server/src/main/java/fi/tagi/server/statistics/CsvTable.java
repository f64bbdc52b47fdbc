package fi.tagi.server.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as spreadsheets read it: UTF-8 with a byte order mark, CRLF, and no cell that a
 * spreadsheet takes for a formula.
 */
final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BEGINS_FORMULA = "=+-@\t\r\0";

  /** What stands between two cells. */
  enum Separator {
    /** As Finnish spreadsheets want it. */
    SEMICOLON(';'),
    /** As the rest of the world wants it. */
    COMMA(',');

    private final char character;

    Separator(char character) {
      this.character = character;
    }
  }

  private CsvTable() {}

  static byte[] of(List<String> head, List<List<String>> rows, Separator separator) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator.character).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(head.stream().map(CsvTable::harmless));
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(CsvTable::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An apostrophe before it makes a cell a text for spreadsheets. */
  static String harmless(String cell) {
    return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
