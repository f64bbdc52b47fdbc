package fi.tagi.load.report;

import fi.tagi.load.check.Breach;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A report as one page that needs nothing else: no script, no other host. */
public final class HtmlReport {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
      color:#222;background:#fff}
      table{border-collapse:collapse}th,td{text-align:right;padding:.2rem .8rem;\
      border-bottom:1px solid #ccc}th:first-child,td:first-child{text-align:left}
      svg{width:100%;height:auto}.line{fill:none;stroke:#2f6f8f;stroke-width:2}\
      .axis{stroke:#888}text{font-size:13px;fill:currentColor}.broken{color:#a02020}
      @media(prefers-color-scheme:dark){body{color:#ddd;background:#181a1b}\
      .line{stroke:#7fc4e0}.broken{color:#ff9a9a}}
      """;
  private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.5, 99.9, 99.99, 100};

  private final StringBuilder html = new StringBuilder();

  private HtmlReport() {}

  /** The page. */
  public static String of(Report report) {
    HtmlReport page = new HtmlReport();
    page.write(report);
    return page.html.toString();
  }

  private void write(Report report) {
    html.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>");
    html.append(escaped(report.scenario())).append("</title><style>").append(STYLE);
    html.append("</style><h1>").append(escaped(report.scenario())).append("</h1>");
    report.done().forEach(line -> tag("p", line));
    verdict(report);
    figures(report.figures());
    latencies(report.latencies());
    report.series().forEach(s -> chart(s.what() + ", " + s.unit(), s.seconds(), s.values(), "s"));
    html.append("</html>\n");
  }

  private void verdict(Report report) {
    if (report.isSound()) {
      tag("p", "Every promise was kept.");
      return;
    }
    html.append("<h2 class=\"broken\">Broken</h2><ul>");
    for (Breach breach : report.breaches()) {
      tag("li", breach.contact() + " " + breach.what());
    }
    report.faults().forEach(fault -> tag("li", fault));
    html.append("</ul>");
  }

  private void figures(List<Figure> figures) {
    html.append("<table>");
    for (Figure figure : figures) {
      html.append("<tr>");
      tag("td", figure.what());
      tag("td", number(figure.value()) + " " + figure.unit());
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private void latencies(List<Latency> latencies) {
    html.append("<table><tr><th>milliseconds<th>n<th>p50<th>p90<th>p99<th>max</tr>");
    for (Latency latency : latencies) {
      html.append("<tr>");
      tag("td", latency.what());
      tag("td", Long.toString(latency.nanos().getTotalCount()));
      for (double percentile : new double[] {50, 90, 99, 100}) {
        tag("td", number(latency.millis(percentile)));
      }
      html.append("</tr>");
    }
    html.append("</table>");
    for (Latency latency : latencies) {
      if (latency.nanos().getTotalCount() > 1) {
        // By place: the percentiles that matter lie close together.
        List<Double> places =
            IntStream.range(0, PERCENTILES.length).mapToObj(i -> (double) i).toList();
        List<Double> values = DoubleStream.of(PERCENTILES).mapToObj(latency::millis).toList();
        chart(latency.what() + ", ms at p50 to the longest", places, values, "");
      }
    }
  }

  private void chart(String title, List<Double> xs, List<Double> ys, String unit) {
    if (xs.size() < 2) {
      return;
    }
    double width = Math.max(1e-9, xs.getLast() - xs.getFirst());
    double height = ys.stream().mapToDouble(y -> y).max().orElse(1);
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < xs.size(); i++) {
      double x = 60 + 720 * (xs.get(i) - xs.getFirst()) / width;
      double y = 180 - 160 * (height <= 0 ? 0 : ys.get(i) / height);
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    tag("h3", title);
    html.append("<svg viewBox=\"0 0 800 210\" role=\"img\">");
    html.append("<path class=\"axis\" d=\"M60 20V180H780\" fill=\"none\"/>");
    html.append("<polyline class=\"line\" points=\"").append(points).append("\"/>");
    label(4, 24, number(height));
    label(4, 184, "0");
    if (!unit.isEmpty()) {
      label(720, 200, number(xs.getLast()) + " " + unit);
    }
    html.append("</svg>");
  }

  private void label(int x, int y, String text) {
    html.append("<text x=\"%d\" y=\"%d\">%s</text>".formatted(x, y, escaped(text)));
  }

  private void tag(String name, String text) {
    html.append('<').append(name).append('>').append(escaped(text));
    html.append("</").append(name).append('>');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
