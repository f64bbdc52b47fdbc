package fi.tagi.server.statistics.file;

import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The rows of one table, on one sheet or on as many as they need. Rows leave as they come. */
final class XlsxSheet {
  /** As many as a sheet can have, the one with the names of the columns among them. */
  static final int ROWS_MAX = Worksheet.MAX_ROWS;

  private static final int ROWS_KEPT = 256;
  private static final int WIDTH_MIN = 12;
  private static final int WIDTH_MAX = 90;

  /** 1970-01-01 as spreadsheets count days. */
  private static final long EPOCH_DAY = 25_569;

  private static final double DAY_SECONDS = 86_400;

  private final Workbook workbook;
  private final String name;
  private final List<String> head;
  private final List<Column> columns;
  private final int rowsMax;
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxSheet(Workbook workbook, String name, List<String> head, List<Column> columns, int rowsMax) {
    this.workbook = workbook;
    this.name = name;
    this.head = head;
    this.columns = columns;
    this.rowsMax = rowsMax;
    this.sheet = begin(name);
  }

  /** One of texts only. */
  static XlsxSheet ofTexts(Workbook workbook, String name, List<String> head) {
    List<Column> columns = head.stream().map(title -> new Column(title, Column.Kind.TEXT)).toList();
    return new XlsxSheet(workbook, name, head, columns, ROWS_MAX);
  }

  private Worksheet begin(String title) {
    Worksheet begun = workbook.newWorksheet(title);
    begun.freezePane(0, 1);
    for (int i = 0; i < head.size(); i++) {
      begun.width(i, Math.clamp(head.get(i).length() + 2L, WIDTH_MIN, WIDTH_MAX));
      begun.inlineString(0, i, head.get(i));
      begun.style(0, i).bold().wrapText(true).set();
    }
    row = 1;
    return begun;
  }

  void addTexts(List<String> texts) {
    add(texts.stream().map(Cell::of).toList());
  }

  void add(List<Cell> cells) {
    try {
      if (row == rowsMax) {
        sheet.finish();
        sheets++;
        sheet = begin(name + " (" + sheets + ")");
      }
      for (int i = 0; i < cells.size(); i++) {
        put(i, cells.get(i));
      }
      row++;
      if (row % ROWS_KEPT == 0) {
        sheet.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(int column, Cell cell) {
    switch (cell) {
      case Cell.Text(String text) -> sheet.inlineString(row, column, text);
      case Cell.Date(LocalDate date) -> typed(column, date.toEpochDay() + EPOCH_DAY, "yyyy-mm-dd");
      case Cell.Time(Instant at) ->
          typed(column, at.getEpochSecond() / DAY_SECONDS + EPOCH_DAY, "yyyy-mm-dd hh:mm:ss");
      case Cell.Amount(long amount) -> {
        if (columns.get(column).kind() == Column.Kind.PERCENT) {
          typed(column, amount / 100.0, "0%");
        } else {
          sheet.value(row, column, amount);
        }
      }
      case Cell.Hidden() -> sheet.inlineString(row, column, TableWriter.HIDDEN_MARK);
      case Cell.Nothing() -> {}
    }
  }

  private void typed(int column, Number value, String format) {
    sheet.value(row, column, value);
    sheet.style(row, column).format(format).set();
  }

  void finish() throws IOException {
    sheet.finish();
  }
}
