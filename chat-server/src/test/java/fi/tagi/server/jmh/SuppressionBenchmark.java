package fi.tagi.server.jmh;

import fi.tagi.server.statistics.publish.PublishedYear;
import fi.tagi.server.statistics.publish.Threshold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Deciding what of one attribute may be told in a year, its months and its quarters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SuppressionBenchmark {
  private static final int MONTHS = 12;
  private static final long SEED = 7;

  /** How many codes the attribute has; the largest list that ships has about as many. */
  @Param({"5", "20"})
  int codes;

  /** How many contacts a code has in a month at the most: few small counts, or many. */
  @Param({"12", "200"})
  int most;

  private List<String> names = List.of();
  private List<Map<String, Long>> months = List.of();

  /** Makes the counts, the same each time. */
  @Setup
  public void count() {
    RandomGenerator random = new Random(SEED);
    names = IntStream.range(0, codes).mapToObj(code -> "code-" + code).toList();
    months = IntStream.range(0, MONTHS).mapToObj(month -> counts(random)).toList();
  }

  private Map<String, Long> counts(RandomGenerator random) {
    Map<String, Long> counts = new HashMap<>();
    names.forEach(name -> counts.put(name, (long) random.nextInt(most + 1)));
    return counts;
  }

  /** A whole year. */
  @Benchmark
  public PublishedYear year() {
    return new PublishedYear(names, months, Threshold.DEFAULT);
  }
}
