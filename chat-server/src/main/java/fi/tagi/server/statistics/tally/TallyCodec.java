package fi.tagi.server.statistics.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A day's tally as it is stored: numbers and texts one after another ({@link Packing}), the
 * durations of each kind and role as pairs of a length and how many, each length as its distance
 * from the one before.
 */
public final class TallyCodec {
  private TallyCodec() {}

  /**
   * A tally and how it divides into hours.
   *
   * @param all everything
   * @param byHour the counts of each hour
   */
  public record Day(Tally all, List<Counts> byHour) {}

  /** As bytes. */
  public static byte[] write(Day day) {
    Packing.Writer out = new Packing.Writer();
    Tally tally = day.all();
    counts(out, tally.counts());
    out.number(day.byHour().size());
    day.byHour().forEach(hour -> counts(out, hour));
    for (Measure measure : Measure.values()) {
      Map<String, Histogram> byRole = tally.byRole(measure);
      out.number(byRole.size());
      byRole.forEach((role, histogram) -> {
        out.text(role);
        histogram(out, histogram);
      });
    }
    numbers(out, tally.withinPromiseByRole());
    for (Attribute attribute : Attribute.values()) {
      numbers(out, tally.byCode(attribute));
    }
    tally.rest().forEach(out::signed);
    return out.bytes();
  }

  /** From bytes. */
  public static Day read(byte[] bytes) {
    Packing.Reader in = new Packing.Reader(bytes);
    Tally tally = new Tally();
    tally.count(counts(in));
    List<Counts> byHour = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      byHour.add(counts(in));
    }
    for (Measure measure : Measure.values()) {
      for (long left = in.number(); left > 0; left--) {
        tally.histogram(measure, in.text(), histogram(in));
      }
    }
    numbers(in, tally.withinPromiseByRole());
    for (Attribute attribute : Attribute.values()) {
      numbers(in, tally.byCode(attribute));
    }
    tally.rest(in.signed(), in.signed(), in.signed(), in.signed());
    return new Day(tally, List.copyOf(byHour));
  }

  private static void histogram(Packing.Writer out, Histogram histogram) {
    out.number(histogram.lengths());
    long[] before = {0};
    histogram.each((seconds, count) -> {
      out.number(seconds - before[0]);
      out.number(count);
      before[0] = seconds;
    });
  }

  private static Histogram histogram(Packing.Reader in) {
    int[] pairs = new int[2 * Math.toIntExact(in.number())];
    long seconds = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      seconds += in.number();
      pairs[i] = Math.toIntExact(seconds);
      pairs[i + 1] = Math.toIntExact(in.number());
    }
    return Histogram.packed(pairs);
  }

  private static void numbers(Packing.Writer out, Map<String, Long> numbers) {
    out.number(numbers.size());
    numbers.forEach((code, number) -> {
      out.text(code);
      out.number(number);
    });
  }

  private static void numbers(Packing.Reader in, Map<String, Long> numbers) {
    for (long left = in.number(); left > 0; left--) {
      numbers.put(in.text(), in.number());
    }
  }

  private static void counts(Packing.Writer out, Counts counts) {
    out.number(counts.answered());
    out.number(counts.talking());
    out.number(counts.abandoned());
    out.number(counts.shortAbandons());
    out.number(counts.unserved());
    out.number(counts.waiting());
    out.number(counts.turnedAway());
  }

  private static Counts counts(Packing.Reader in) {
    return new Counts(
        in.number(), in.number(), in.number(), in.number(), in.number(), in.number(), in.number());
  }
}
