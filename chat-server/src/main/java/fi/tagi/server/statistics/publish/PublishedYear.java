package fi.tagi.server.statistics.publish;

import fi.tagi.server.statistics.publish.Network.Edge;
import java.util.ArrayList;
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

  // A row has a number for each code, in the order of the codes.
  private final List<Edge> year = new ArrayList<>();
  private final List<List<Edge>> quarters = new ArrayList<>();
  private final List<List<Edge>> months = new ArrayList<>();

  /**
   * Decides it.
   *
   * @param codes every code of the attribute, two or more, in the order in which it is told
   * @param months the counts of January and the months after it that are over, by code
   */
  public PublishedYear(List<String> codes, List<Map<String, Long>> months, Threshold threshold) {
    this.codes = List.copyOf(codes);
    this.threshold = threshold;
    int end = network.node();
    List<Integer> nodes = nodes();
    for (int i = 0; i < codes.size(); i++) {
      year.add(network.edge(nodes.get(i), end, sum(months, codes.get(i)), true));
    }
    for (int first = 0; first < months.size(); first += QUARTER) {
      quarter(months.subList(first, Math.min(first + QUARTER, months.size())), nodes);
    }
    if (months.size() == MONTHS) {
      tell(year, quarters);
    }
  }

  private List<Integer> nodes() {
    return codes.stream().map(code -> network.node()).toList();
  }

  private void quarter(List<Map<String, Long>> some, List<Integer> yearNodes) {
    List<Edge> quarter = new ArrayList<>();
    List<Integer> nodes = nodes();
    for (int i = 0; i < codes.size(); i++) {
      long sum = sum(some, codes.get(i));
      quarter.add(network.edge(nodes.get(i), yearNodes.get(i), sum, true));
    }
    for (Map<String, Long> counts : some) {
      int begin = network.node();
      List<Edge> month = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        long count = counts.getOrDefault(codes.get(i), 0L);
        month.add(network.edge(begin, nodes.get(i), count, true));
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
  private void tell(List<Edge> row, List<List<Edge>> parts) {
    Map<String, Long> counts = new LinkedHashMap<>();
    List<Edge> candidates = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      int at = i;
      row.get(i).tell();
      row.get(i).hide(false);
      if (parts.isEmpty() || parts.stream().anyMatch(part -> part.get(at).isHidden())) {
        counts.put(codes.get(i), row.get(i).value());
        candidates.add(row.get(i));
      }
    }
    threshold.hidden(counts).forEach(code -> row.get(codes.indexOf(code)).hide(true));
    while (!network.known().isEmpty()) {
      Optional<Edge> next =
          candidates.stream()
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
    return months.size() == MONTHS ? Optional.of(told(year)) : Optional.empty();
  }

  private Map<String, Count> told(List<Edge> row) {
    Map<String, Count> told = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      told.put(codes.get(i), Count.of(row.get(i).value(), row.get(i).isHidden()));
    }
    return told;
  }
}
