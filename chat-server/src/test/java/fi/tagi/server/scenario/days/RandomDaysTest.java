package fi.tagi.server.scenario.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At every instant of a day each waiting contact is on the screens of exactly those to whom the
 * rules offer it. A day that fails tells its seed; with it, it fails again.
 */
class RandomDaysTest {
  private static final int STEPS = 120;
  private static final int SEEDS_AT_MOST = 3;

  @TempDir private Path data;

  /** Five with all the random rounds, two in a usual run. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 1 + Integer.getInteger("tagi.share", 25) / 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyScreenShowsWhatTheRulesSay(long seed) throws Exception {
    try (RandomDay day = new RandomDay(seed, data, Fault.NONE)) {
      assertThat(day.difference(STEPS)).isEmpty();
      assertThat(day.tags()).as("tags on screens").isGreaterThan(STEPS);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aPlantedFaultIsFoundOnOneOfAFewDays(Fault fault) throws Exception {
    Optional<String> found = Optional.empty();
    for (long seed = 1; seed <= SEEDS_AT_MOST && found.isEmpty(); seed++) {
      Path folder = Files.createDirectory(data.resolve("day" + seed));
      try (RandomDay day = new RandomDay(seed, folder, fault)) {
        found = day.difference(STEPS);
      }
    }
    assertThat(found).as("a difference").isPresent();
  }
}
