package fi.tagi.server.statistics.file;

import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables for a terminal: columns under each other, one table after another. */
public final class TextWriter implements TableWriter {
  private static final String NOTHING_MARK = "–";

  @Override
  public void write(List<Table> tables, OutputStream out) throws IOException {
    for (Table table : tables) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(table.columns().stream().map(Column::code).toList());
      table.rows().each(row -> rows.add(row.stream().map(TextWriter::text).toList()));
      int[] widths =
          IntStream.range(0, table.columns().size())
              .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
              .toArray();
      String text = rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
      out.write((table.code() + "\n" + text + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Date(var date) -> date.toString();
      case Cell.Time(var at) -> at.toString();
      case Cell.Amount(long amount) -> Long.toString(amount);
      case Cell.Hidden() -> HIDDEN_MARK;
      case Cell.Nothing() -> NOTHING_MARK;
    };
  }
}
