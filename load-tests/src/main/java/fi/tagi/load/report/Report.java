package fi.tagi.load.report;

import fi.tagi.load.check.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a scenario did, measured and found broken.
 *
 * @param scenario its name
 * @param done what was done, in words and figures, a line each
 * @param figures numbers
 * @param latencies how long things took
 * @param series what is drawn over time
 * @param breaches promises about contacts that were not kept, empty when all were
 * @param faults what must not happen to any robot, in words
 */
public record Report(
    String scenario,
    List<String> done,
    List<Figure> figures,
    List<Latency> latencies,
    List<Series> series,
    List<Breach> breaches,
    List<String> faults) {
  /** Lists that nobody changes. */
  public Report {
    done = List.copyOf(done);
    figures = List.copyOf(figures);
    latencies = List.copyOf(latencies);
    series = List.copyOf(series);
    breaches = List.copyOf(breaches);
    faults = List.copyOf(faults);
  }

  /** A report to be filled. */
  public static Draft of(String scenario) {
    return new Draft(scenario);
  }

  /** Whether every promise was kept. */
  public boolean isSound() {
    return breaches.isEmpty() && faults.isEmpty();
  }

  /** The report for people to read. */
  public String text() {
    return new TextReport(this).text();
  }

  /** The number of this name. */
  public double figure(String what) {
    return figures.stream()
        .filter(figure -> figure.what().equals(what))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(what))
        .value();
  }

  /** The latency of this name. */
  public Latency latency(String what) {
    return latencies.stream()
        .filter(latency -> latency.what().equals(what))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(what));
  }

  /** The same report with more numbers. */
  public Report and(List<Figure> more) {
    List<Figure> all = new ArrayList<>(figures);
    all.addAll(more);
    return new Report(scenario, done, all, latencies, series, breaches, faults);
  }

  /** A report that is being filled. */
  public static final class Draft {
    private final String scenario;
    private final List<String> done = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Latency> latencies = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Draft(String scenario) {
      this.scenario = scenario;
    }

    /** Says what was done. */
    public Draft done(String line) {
      done.add(line);
      return this;
    }

    /** Adds a number. */
    public Draft figure(String what, double value, String unit) {
      figures.add(new Figure(what, value, unit));
      return this;
    }

    /** Adds numbers. */
    public Draft figures(List<Figure> more) {
      figures.addAll(more);
      return this;
    }

    /** Adds latencies. */
    public Draft latencies(List<Latency> more) {
      latencies.addAll(more);
      return this;
    }

    /** Adds something to draw. */
    public Draft series(List<Series> more) {
      series.addAll(more);
      return this;
    }

    /** Adds what was broken. */
    public Draft breaches(List<Breach> more) {
      breaches.addAll(more);
      return this;
    }

    /** Adds what must not happen. */
    public Draft faults(List<String> more) {
      faults.addAll(more);
      return this;
    }

    /** The report. */
    public Report made() {
      return new Report(scenario, done, figures, latencies, series, breaches, faults);
    }
  }
}
