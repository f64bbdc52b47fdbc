package fi.tagi.load.trial;

import fi.tagi.load.record.Dice;
import java.util.List;
import java.util.stream.LongStream;

/** When people come: more in some parts of a time than in others, each at an instant by chance. */
final class Tide {
  /** The hours of a weekday from noon to ten in the evening: school is over, then the late peak. */
  static final List<Double> DAY = List.of(2., 3., 6., 8., 7., 5., 6., 9., 10., 4.);

  /** Something happened at four: most come within minutes, and it ebbs away. */
  static final List<Double> CRISIS = List.of(1., 30., 40., 15., 6., 3., 2., 1., 1., 1.);

  /** As many at any time. */
  static final List<Double> EVEN = List.of(1.);

  private static final int GRAIN = 1_000_000;

  private Tide() {}

  /**
   * The instants, in order, in nanoseconds from the beginning.
   *
   * @param weights how many come in each part, in proportion
   */
  static List<Long> instants(int count, long nanos, List<Double> weights, Dice dice) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return LongStream.range(0, count)
        .map(_ -> at(dice.below(GRAIN) * sum / GRAIN, nanos, weights))
        .sorted()
        .boxed()
        .toList();
  }

  private static long at(double place, long nanos, List<Double> weights) {
    double before = 0;
    for (int part = 0; part < weights.size(); part++) {
      double weight = weights.get(part);
      if (place < before + weight) {
        return (long) ((part + (place - before) / weight) * nanos / weights.size());
      }
      before += weight;
    }
    return nanos;
  }
}
