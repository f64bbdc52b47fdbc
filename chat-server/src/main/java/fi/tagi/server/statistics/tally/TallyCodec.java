package fi.tagi.server.statistics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A day's tally as it is stored: JSON, the durations as pairs of a length and how many. */
public final class TallyCodec {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private TallyCodec() {}

  /** As it is stored. */
  record Stored(
      List<Long> counts,
      List<List<Long>> byHour,
      Map<Measure, Map<String, long[]>> durations,
      Map<String, Long> withinPromise,
      Map<Attribute, Map<String, Long>> byCode,
      List<Long> rest) {}

  /**
   * A tally and how it divides into hours.
   *
   * @param all everything
   * @param byHour the counts of each hour
   */
  public record Day(Tally all, List<Counts> byHour) {}

  /** As a text. */
  public static String write(Day day) {
    Tally tally = day.all();
    Map<Measure, Map<String, long[]>> durations = new EnumMap<>(Measure.class);
    Map<Attribute, Map<String, Long>> byCode = new EnumMap<>(Attribute.class);
    for (Measure measure : Measure.values()) {
      Map<String, long[]> byRole = new TreeMap<>();
      tally.byRole(measure).forEach((role, histogram) -> byRole.put(role, pairs(histogram)));
      durations.put(measure, byRole);
    }
    for (Attribute attribute : Attribute.values()) {
      byCode.put(attribute, tally.byCode(attribute));
    }
    return MAPPER.writeValueAsString(
        new Stored(
            row(tally.counts()),
            day.byHour().stream().map(TallyCodec::row).toList(),
            durations,
            tally.withinPromiseByRole(),
            byCode,
            tally.rest()));
  }

  /** From a text. */
  public static Day read(String text) {
    Stored stored = MAPPER.readValue(text, Stored.class);
    return new Day(Tally.stored(stored), stored.byHour().stream().map(TallyCodec::counts).toList());
  }

  private static long[] pairs(Histogram histogram) {
    List<Long> pairs = new ArrayList<>();
    histogram.each((seconds, count) -> pairs.addAll(Arrays.asList(seconds, count)));
    return pairs.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Long> row(Counts counts) {
    return List.of(
        counts.answered(),
        counts.talking(),
        counts.abandoned(),
        counts.shortAbandons(),
        counts.unserved(),
        counts.waiting(),
        counts.turnedAway());
  }

  static Counts counts(List<Long> row) {
    return new Counts(
        row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
  }
}
