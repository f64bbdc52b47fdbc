package fi.tagi.load.scenario;

import fi.tagi.load.check.Breach;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What a scenario did, measured and found broken.
 *
 * @param done what was done, in figures
 * @param latencies what was measured
 * @param breaches promises that were not kept, empty when all were
 * @param faults what must not happen to any robot, in words
 */
public record Report(
    List<String> done, List<Latency> latencies, List<Breach> breaches, List<String> faults) {
  private static final int SHOWN_MAX = 20;

  /**
   * How long something took.
   *
   * @param what what
   * @param micros in microseconds
   */
  public record Latency(String what, Histogram micros) {
    private String text() {
      return String.format(
          Locale.ROOT,
          "%-34s n %6d   p50 %8.2f ms   p99 %8.2f ms   max %8.2f ms",
          what,
          micros.getTotalCount(),
          micros.getValueAtPercentile(50) / 1000.0,
          micros.getValueAtPercentile(99) / 1000.0,
          micros.getMaxValue() / 1000.0);
    }
  }

  /** Whether every promise was kept. */
  public boolean isSound() {
    return breaches.isEmpty() && faults.isEmpty();
  }

  /** The report for people to read. */
  public String text() {
    StringBuilder text = new StringBuilder();
    done.forEach(line -> text.append(line).append('\n'));
    latencies.forEach(latency -> text.append(latency.text()).append('\n'));
    text.append(isSound() ? "every promise was kept\n" : "BROKEN\n");
    breaches.stream().collect(Collectors.groupingBy(Breach::contact)).entrySet().stream()
        .limit(SHOWN_MAX)
        .forEach(contact ->
            contact
                .getValue()
                .forEach(b -> text.append("  %s %s\n".formatted(b.contact(), b.what()))));
    faults.stream().limit(SHOWN_MAX).forEach(fault -> text.append("  " + fault + "\n"));
    int all = breaches.size() + faults.size();
    return text.append(isSound() ? "" : all + " in all\n").toString();
  }
}
