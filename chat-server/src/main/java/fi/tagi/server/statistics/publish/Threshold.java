package fi.tagi.server.statistics.publish;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which counts are small.
 *
 * @param least the smallest count that may be told, 3 or more
 */
public record Threshold(int least) {
  /** The one that ships. */
  public static final Threshold DEFAULT = new Threshold(5);

  /** Refuses one that would tell of two people. */
  public Threshold {
    if (least < 3) {
      throw new IllegalArgumentException("a threshold under 3");
    }
  }

  /** Whether a count may not be told: somebody is counted, and too few. */
  boolean isSmall(long count) {
    return count > 0 && count < least;
  }

  /**
   * Which counts of one row are kept back when its sum is known: none, or every one that is under
   * the threshold, zeros too, and as many of the next larger as are needed for two or more that
   * make the threshold together.
   */
  Set<String> hidden(Map<String, Long> row) {
    Set<String> hidden = new HashSet<>();
    if (row.values().stream().noneMatch(this::isSmall)) {
      return hidden;
    }
    row.forEach((code, count) -> {
      if (count < least) {
        hidden.add(code);
      }
    });
    while (hidden.size() < 2 || sum(row, hidden) < least) {
      Optional<String> next = smallestShown(row, hidden);
      if (next.isEmpty()) {
        return hidden;
      }
      hidden.add(next.get());
    }
    return hidden;
  }

  private static long sum(Map<String, Long> row, Set<String> codes) {
    return codes.stream().mapToLong(row::get).sum();
  }

  private static Optional<String> smallestShown(Map<String, Long> row, Set<String> hidden) {
    return row.entrySet().stream()
        .filter(entry -> !hidden.contains(entry.getKey()))
        .min(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .map(Map.Entry::getKey);
  }
}
