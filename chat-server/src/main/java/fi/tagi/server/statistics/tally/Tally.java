package fi.tagi.server.statistics.tally;

import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.fact.Fact.Coded;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is counted and measured of some contacts. Two tallies added are that of the contacts of
 * both, so that a year is the sum of its days.
 *
 * <p>What crosses a code ({@link #byCode}) is counted here as it is; what of it may be told is for
 * {@code statistics.publish} to say. Not for use by more than one thread.
 */
public final class Tally {
  private final Map<Measure, Histogram> histograms = new EnumMap<>(Measure.class);
  private final Map<Attribute, Map<String, Long>> byCode = new EnumMap<>(Attribute.class);
  private Counts counts = Counts.NONE;
  private long longestWaitSeconds = Numbers.NONE;
  private long withinPromise;
  private long releases;
  private long coded;
  private long corrected;

  /** Nothing yet. */
  public Tally() {
    for (Measure measure : Measure.values()) {
      histograms.put(measure, new Histogram());
    }
    for (Attribute attribute : Attribute.values()) {
      byCode.put(attribute, new TreeMap<>());
    }
  }

  /**
   * One contact more.
   *
   * @param promise what is promised, for contacts whose own promise was not written down
   * @param now until when those wait who wait
   */
  public void add(Fact fact, Definitions definitions, Duration promise, Instant now) {
    counts = counts.plus(Counts.one(fact, definitions));
    for (Measure measure : Measure.values()) {
      measure.of(fact).ifPresent(histogram(measure)::add);
    }
    if (fact.standing() != Fact.Standing.TURNED_AWAY) {
      longestWaitSeconds = Math.max(longestWaitSeconds, fact.waited(now).toSeconds());
    }
    withinPromise += fact.isWithinPromise(promise) ? 1 : 0;
    releases += fact.releases();
    fact.coded().ifPresent(about -> code(about, fact.role()));
  }

  private void code(Coded about, String role) {
    coded++;
    corrected += about.corrected() ? 1 : 0;
    for (Attribute attribute : Attribute.values()) {
      attribute.of(about, role).forEach(code -> add(attribute, code, 1));
    }
  }

  private void add(Attribute attribute, String code, long more) {
    byCode(attribute).merge(code, more, Long::sum);
  }

  /** All that another one has. */
  public void add(Tally others) {
    counts = counts.plus(others.counts);
    others.histograms.forEach((measure, histogram) -> histogram(measure).add(histogram));
    others.byCode.forEach(
        (attribute, codes) -> codes.forEach((code, more) -> add(attribute, code, more)));
    longestWaitSeconds = Math.max(longestWaitSeconds, others.longestWaitSeconds);
    withinPromise += others.withinPromise;
    releases += others.releases;
    coded += others.coded;
    corrected += others.corrected;
  }

  /** What is stored of it beside its counts, histograms and codes, in this order. */
  List<Long> rest() {
    return List.of(longestWaitSeconds, withinPromise, releases, coded, corrected);
  }

  /** As it was stored. */
  static Tally stored(
      Counts counts,
      Map<Measure, Histogram> histograms,
      Map<Attribute, Map<String, Long>> byCode,
      List<Long> rest) {
    Tally tally = new Tally();
    tally.counts = counts;
    histograms.forEach((measure, histogram) -> tally.histogram(measure).add(histogram));
    byCode.forEach(
        (attribute, codes) -> codes.forEach((code, more) -> tally.add(attribute, code, more)));
    tally.longestWaitSeconds = rest.get(0);
    tally.withinPromise = rest.get(1);
    tally.releases = rest.get(2);
    tally.coded = rest.get(3);
    tally.corrected = rest.get(4);
    return tally;
  }

  /** By what became of the contacts. */
  public Counts counts() {
    return counts;
  }

  /** The durations of this kind. */
  public Histogram histogram(Measure measure) {
    return histograms.computeIfAbsent(measure, m -> new Histogram());
  }

  /** How many of the coded contacts have each code; the map may be changed only here. */
  public Map<String, Long> byCode(Attribute attribute) {
    return byCode.computeIfAbsent(attribute, a -> new TreeMap<>());
  }

  /** The longest that anybody waited; −1 when nobody came. */
  public long longestWaitSeconds() {
    return longestWaitSeconds;
  }

  /** How many were answered within what was promised. */
  public long withinPromise() {
    return withinPromise;
  }

  /** How often contacts went back to waiting. */
  public long releases() {
    return releases;
  }

  /** How many are coded. */
  public long coded() {
    return coded;
  }

  /** How many codings were corrected. */
  public long corrected() {
    return corrected;
  }
}
