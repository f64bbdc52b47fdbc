package fi.tagi.load.report;

import fi.tagi.load.check.Breach;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A report for machines. Latencies are in milliseconds. */
public final class JsonReport {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};

  private JsonReport() {}

  /** The report in UTF-8. */
  public static byte[] of(Report report) {
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(
            new Whole(
                report.scenario(),
                report.isSound(),
                report.done(),
                report.figures(),
                report.latencies().stream().map(JsonReport::times).toList(),
                report.series(),
                report.breaches(),
                report.faults()));
  }

  private static Times times(Latency latency) {
    Map<Double, Double> millis = new TreeMap<>();
    for (double percentile : PERCENTILES) {
      millis.put(percentile, latency.millis(percentile));
    }
    return new Times(latency.what(), latency.nanos().getTotalCount(), millis);
  }

  private record Times(String what, long count, Map<Double, Double> millisByPercentile) {}

  private record Whole(
      String scenario,
      boolean sound,
      List<String> done,
      List<Figure> figures,
      List<Times> latencies,
      List<Series> series,
      List<Breach> breaches,
      List<String> faults) {}
}
