package fi.tagi.server.statistics.publish;

import fi.tagi.server.statistics.publish.Network.Edge;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be told of one attribute in one year: its counts by month, quarter and year. Months are
 * told when they are over, then quarters, then the year, and what was told is never taken back: a
 * quarter keeps back what would give away one of its months, a year what would give away a quarter.
 *
 * <p>All of it is one {@link Network}: from each month, whose sum is known, a flow for each code
 * through its quarter and its year. So nothing that is kept back follows from all the rest.
 */
public final class PublishedYear {
  private static final int MONTHS = 12;
  private static final int QUARTER = 3;

  private final List<String> codes;
  private final Threshold threshold;
  private final Network network = new Network();
  private final int end = network.node();
  private final Map<String, Edge> year = new LinkedHashMap<>();
  private final Map<String, Integer> yearNodes = new LinkedHashMap<>();
  private final List<Map<String, Edge>> quarters = new java.util.ArrayList<>();
  private final List<Map<String, Edge>> months = new java.util.ArrayList<>();
  private final boolean over;

  /**
   * Decides it.
   *
   * @param codes every code of the attribute, two or more, in the order in which it is told
   * @param months the counts of January and the months after it that are over, by code
   */
  public PublishedYear(List<String> codes, List<Map<String, Long>> months, Threshold threshold) {
    this.codes = List.copyOf(codes);
    this.threshold = threshold;
    this.over = months.size() == MONTHS;
    for (String code : codes) {
      int node = network.node();
      yearNodes.put(code, node);
      year.put(code, network.edge(node, end, sum(months, code), true));
    }
    for (int first = 0; first < months.size(); first += QUARTER) {
      quarter(months.subList(first, Math.min(first + QUARTER, months.size())));
    }
    if (over) {
      tell(year, quarters);
    }
  }

  private void quarter(List<Map<String, Long>> some) {
    Map<String, Edge> quarter = new LinkedHashMap<>();
    Map<String, Integer> nodes = new LinkedHashMap<>();
    for (String code : codes) {
      int node = network.node();
      nodes.put(code, node);
      quarter.put(code, network.edge(node, yearNodes.get(code), sum(some, code), true));
    }
    for (Map<String, Long> counts : some) {
      int begin = network.node();
      Map<String, Edge> month = new LinkedHashMap<>();
      for (String code : codes) {
        long count = counts.getOrDefault(code, 0L);
        month.put(code, network.edge(begin, nodes.get(code), count, true));
      }
      tell(month, List.of());
      months.add(month);
    }
    if (some.size() == QUARTER) {
      tell(quarter, months.subList(months.size() - QUARTER, months.size()));
    }
    quarters.add(quarter);
  }

  /**
   * Tells all that is not small, and takes back of that what gives anything away.
   *
   * @param parts the rows whose sum this one is; none for a month. What has no part that is kept
   *     back follows from its parts, so that to keep it back would be for nothing.
   */
  private void tell(Map<String, Edge> row, List<Map<String, Edge>> parts) {
    Map<String, Long> counts = new LinkedHashMap<>();
    row.forEach((code, edge) -> {
      edge.tell();
      edge.hide(false);
      if (parts.isEmpty() || parts.stream().anyMatch(part -> part.get(code).isHidden())) {
        counts.put(code, edge.value());
      }
    });
    threshold.hidden(counts).forEach(code -> row.get(code).hide(true));
    while (!network.known().isEmpty()) {
      Optional<Edge> next =
          counts.keySet().stream()
              .map(row::get)
              .filter(edge -> !edge.isHidden())
              .min(Comparator.comparingLong(Edge::value));
      if (next.isEmpty()) {
        return;
      }
      next.get().hide(true);
    }
  }

  private static long sum(List<Map<String, Long>> months, String code) {
    return months.stream().mapToLong(month -> month.getOrDefault(code, 0L)).sum();
  }

  /** Of a month, 1 to 12; empty while it is not over. */
  public Optional<Map<String, Count>> month(int number) {
    return number <= months.size() ? Optional.of(told(months.get(number - 1))) : Optional.empty();
  }

  /** Of a quarter, 1 to 4; empty while it is not over. */
  public Optional<Map<String, Count>> quarter(int number) {
    return number * QUARTER <= months.size()
        ? Optional.of(told(quarters.get(number - 1)))
        : Optional.empty();
  }

  /** Of the year; empty while it is not over. */
  public Optional<Map<String, Count>> year() {
    return over ? Optional.of(told(year)) : Optional.empty();
  }

  private static Map<String, Count> told(Map<String, Edge> row) {
    Map<String, Count> told = new LinkedHashMap<>();
    row.forEach((code, edge) -> told.put(code, Count.of(edge.value(), edge.isHidden())));
    return told;
  }
}
