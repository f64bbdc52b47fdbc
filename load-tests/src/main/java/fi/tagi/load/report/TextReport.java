package fi.tagi.load.report;

import fi.tagi.load.check.Breach;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for people to read, short. */
final class TextReport {
  private static final int SHOWN_MAX = 20;

  private final Report report;
  private final StringBuilder text = new StringBuilder();

  TextReport(Report report) {
    this.report = report;
  }

  String text() {
    report.done().forEach(line -> text.append(line).append('\n'));
    report.latencies().forEach(this::latency);
    report.figures().forEach(f -> line("%-38s %s %s", f.what(), number(f.value()), f.unit()));
    text.append(report.isSound() ? "every promise was kept\n" : "BROKEN\n");
    report.breaches().stream().collect(Collectors.groupingBy(Breach::contact)).entrySet().stream()
        .limit(SHOWN_MAX)
        .forEach(
            contact -> contact.getValue().forEach(b -> line("  %s %s", b.contact(), b.what())));
    report.faults().stream().limit(SHOWN_MAX).forEach(fault -> line("  %s", fault));
    if (!report.isSound()) {
      line("%d in all", report.breaches().size() + report.faults().size());
    }
    return text.toString();
  }

  private void latency(Latency latency) {
    line(
        "%-38s n %7d   p50 %9.3f   p99 %9.3f   max %9.3f ms",
        latency.what(),
        latency.nanos().getTotalCount(),
        latency.millis(50),
        latency.millis(99),
        latency.maxMillis());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }

  @SuppressWarnings("AnnotateFormatMethod") // would need a dependency for one private method
  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
