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
  private final Map<Measure, Map<String, Histogram>> histograms = new EnumMap<>(Measure.class);
  private final Map<String, Long> withinPromise = new TreeMap<>();
  private final Map<Attribute, Map<String, Long>> byCode = new EnumMap<>(Attribute.class);
  private Counts counts = Counts.NONE;
  private long longestWaitSeconds = Numbers.NONE;
  private long releases;
  private long coded;
  private long corrected;

  /** Nothing yet. */
  public Tally() {
    for (Measure measure : Measure.values()) {
      histograms.put(measure, new TreeMap<>());
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
      measure.of(fact).ifPresent(histogram(measure, fact.role())::add);
    }
    if (fact.standing() != Fact.Standing.TURNED_AWAY) {
      longestWaitSeconds = Math.max(longestWaitSeconds, fact.waited(now).toSeconds());
    }
    if (fact.isWithinPromise(promise)) {
      withinPromise.merge(fact.role(), 1L, Long::sum);
    }
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
    others.histograms.forEach((measure, byRole) ->
        byRole.forEach((role, histogram) -> histogram(measure, role).add(histogram)));
    others.withinPromise.forEach((role, more) -> withinPromise.merge(role, more, Long::sum));
    others.byCode.forEach(
        (attribute, codes) -> codes.forEach((code, more) -> add(attribute, code, more)));
    longestWaitSeconds = Math.max(longestWaitSeconds, others.longestWaitSeconds);
    releases += others.releases;
    coded += others.coded;
    corrected += others.corrected;
  }

  /** What is stored of it beside its counts, histograms and codes, in this order. */
  List<Long> rest() {
    return List.of(longestWaitSeconds, releases, coded, corrected);
  }

  /** That many contacts became what, for a tally that is read. */
  void count(Counts stored) {
    counts = stored;
  }

  /** What {@link #rest()} gives, in its order. */
  void rest(long longestWait, long allReleases, long allCoded, long allCorrected) {
    longestWaitSeconds = longestWait;
    releases = allReleases;
    coded = allCoded;
    corrected = allCorrected;
  }

  /** By what became of the contacts. */
  public Counts counts() {
    return counts;
  }

  /** The durations of this kind. */
  public Histogram histogram(Measure measure) {
    Histogram all = new Histogram();
    byRole(measure).values().forEach(all::add);
    return all;
  }

  /** The durations of this kind, of contacts that somebody in this role held last. */
  public Histogram histogram(Measure measure, String role) {
    return byRole(measure).computeIfAbsent(role, r -> new Histogram());
  }

  /** The durations of this kind and role, for a tally that is read. */
  void histogram(Measure measure, String role, Histogram stored) {
    byRole(measure).put(role, stored);
  }

  Map<String, Histogram> byRole(Measure measure) {
    return histograms.computeIfAbsent(measure, m -> new TreeMap<>());
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
    return withinPromise.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same, of contacts that somebody in this role held last. */
  public long withinPromise(String role) {
    return withinPromise.getOrDefault(role, 0L);
  }

  Map<String, Long> withinPromiseByRole() {
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
