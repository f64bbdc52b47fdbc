package fi.tagi.server.statistics.publish;

import fi.tagi.server.statistics.publish.Network.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be told of two attributes at once, in a year that is over. The sums of its rows and
 * columns are taken for known, also those that are kept back; so nothing follows from it together
 * with what is told of each attribute, or with other such tables, that does not follow from it
 * alone. Where too little is left to hide behind, nothing of the table is told.
 */
public final class PublishedCross {
  private final Threshold threshold;
  private final Network network = new Network();
  private final Map<String, Map<String, Edge>> rows = new LinkedHashMap<>();
  private final boolean told;

  /**
   * Decides it.
   *
   * @param codes the codes of the rows and those of the columns
   * @param counts how many contacts have a row's and a column's code; what is missing is none
   * @param hiddenRows the rows whose sums are kept back
   * @param hiddenColumns the columns whose sums are kept back
   */
  public PublishedCross(
      Codes codes,
      Map<String, Map<String, Long>> counts,
      Set<String> hiddenRows,
      Set<String> hiddenColumns,
      Threshold threshold) {
    this.threshold = threshold;
    List<Integer> nodes = codes.columns().stream().map(column -> network.node()).toList();
    for (String row : codes.rows()) {
      int node = network.node();
      Map<String, Edge> cells = new LinkedHashMap<>();
      for (int i = 0; i < nodes.size(); i++) {
        String column = codes.columns().get(i);
        long count = counts.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
        boolean hidden = hiddenRows.contains(row) || hiddenColumns.contains(column);
        Edge cell = network.edge(node, nodes.get(i), count, hidden);
        cell.tell();
        cells.put(column, cell);
      }
      rows.put(row, cells);
    }
    hideSmall();
    told = hideUntilUnknown();
  }

  /**
   * The codes of a table.
   *
   * @param rows of its rows, in order
   * @param columns of its columns, in order
   */
  public record Codes(List<String> rows, List<String> columns) {}

  /** In a row with a small one, zeros are kept back too. */
  private void hideSmall() {
    for (Map<String, Edge> row : rows.values()) {
      if (row.values().stream().anyMatch(cell -> threshold.isSmall(cell.value()))) {
        row.values().stream()
            .filter(cell -> cell.value() < threshold.least())
            .forEach(cell -> cell.hide(true));
      }
    }
  }

  private boolean hideUntilUnknown() {
    List<Edge> known = network.known();
    while (!known.isEmpty()) {
      Optional<Edge> next = next(known.getFirst());
      if (next.isEmpty()) {
        return false;
      }
      next.get().hide(true);
      known = network.known();
    }
    return true;
  }

  /** The smallest that is told beside a known one, in its row or column; else anywhere. */
  private Optional<Edge> next(Edge known) {
    List<Edge> beside = new ArrayList<>();
    for (Map<String, Edge> row : rows.values()) {
      for (Map.Entry<String, Edge> cell : row.entrySet()) {
        if (row.containsValue(known) || isInColumn(known, cell.getKey())) {
          beside.add(cell.getValue());
        }
      }
    }
    return smallest(beside.stream())
        .or(() -> smallest(rows.values().stream().flatMap(row -> row.values().stream())));
  }

  private boolean isInColumn(Edge known, String column) {
    return rows.values().stream().anyMatch(row -> known.equals(row.get(column)));
  }

  private static Optional<Edge> smallest(Stream<Edge> cells) {
    return cells
        .filter(cell -> !cell.isHidden() && cell.value() > 0)
        .min(Comparator.comparingLong(Edge::value));
  }

  /** The counts by row and column; empty when nothing of the table may be told. */
  public Optional<Map<String, Map<String, Count>>> cells() {
    if (!told) {
      return Optional.empty();
    }
    Map<String, Map<String, Count>> all = new LinkedHashMap<>();
    rows.forEach((row, cells) -> {
      Map<String, Count> counts = new LinkedHashMap<>();
      cells.forEach((column, cell) -> counts.put(column, Count.of(cell.value(), cell.isHidden())));
      all.put(row, counts);
    });
    return Optional.of(all);
  }
}
