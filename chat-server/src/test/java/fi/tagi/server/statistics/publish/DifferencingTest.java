package fi.tagi.server.statistics.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.statistics.publish.World.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An attacker takes all tables that are told of a year, solves for what is kept back, and finds
 * nothing; where only small counts are kept back and nothing with them, the same attacker finds
 * them. Five thousand years with all the random rounds, a quarter of them in a usual run.
 */
class DifferencingTest {
  private static final int SHARE = Integer.getInteger("tagi.share", 25);
  private static final int WORLDS = 50 * SHARE;
  private static final Threshold THRESHOLD = Threshold.DEFAULT;

  /** What is told of a world. */
  private interface Publisher {
    Optional<Map<String, Count>> told(World world, Attribute attribute, String period);

    Optional<Map<String, Map<String, Count>>> cross(World world, Attribute rows, Attribute columns);
  }

  @Test
  void nothingThatIsKeptBackFollowsFromAllThatIsTold() {
    RandomGenerator random = new SplittableRandom(20270401);
    long hidden = 0;
    long shown = 0;
    long crosses = 0;
    for (int i = 0; i < WORLDS; i++) {
      World world = World.random(random);
      Publisher publisher = new AsItIs();
      assertThat(attack(world, publisher)).as("world %s", i).isEmpty();
      for (Attribute attribute : world.attributes) {
        for (String period : periods(world)) {
          for (Count count : publisher.told(world, attribute, period).orElse(Map.of()).values()) {
            hidden += count instanceof Count.Hidden ? 1 : 0;
            shown += count instanceof Count.Shown ? 1 : 0;
            assertThat(count instanceof Count.Shown(long n) && n > 0 && n < 5 && !attribute.open())
                .isFalse();
          }
        }
      }
      crosses +=
          world.months == 12
                  && publisher
                      .cross(world, world.attributes.get(0), world.attributes.get(1))
                      .isPresent()
              ? 1
              : 0;
    }
    assertThat(hidden).as("kept back").isGreaterThan(1_000L * SHARE);
    assertThat(shown).as("told").isGreaterThan(1_000L * SHARE);
    assertThat(crosses).as("tables of two attributes that are told").isGreaterThan(5L * SHARE);
  }

  @Test
  void keepingBackSmallCountsOnlyIsFound() {
    RandomGenerator random = new SplittableRandom(20270402);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      found += attack(World.random(random), new SmallOnly()).isEmpty() ? 0 : 1;
    }
    assertThat(found).isGreaterThan(150);
  }

  @Test
  void tellingAQuarterWithoutALookAtItsMonthsIsFound() {
    RandomGenerator random = new SplittableRandom(20270403);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      found += attack(World.random(random), new EachPeriodAlone()).isEmpty() ? 0 : 1;
    }
    assertThat(found).isGreaterThan(50);
  }

  private static List<String> periods(World world) {
    List<String> periods = new ArrayList<>();
    IntStream.range(0, world.months).forEach(month -> periods.add("m" + month));
    IntStream.range(0, world.months / 3).forEach(quarter -> periods.add("q" + quarter));
    if (world.months == 12) {
      periods.add("y");
    }
    return periods;
  }

  private static Map<String, Long> attack(World world, Publisher publisher) {
    Attacker attacker = new Attacker();
    for (Attribute attribute : world.attributes) {
      for (String period : periods(world)) {
        publisher
            .told(world, attribute, period)
            .orElse(Map.of())
            .forEach((code, count) -> attacker.see(period + code, count));
      }
    }
    for (Attribute attribute : world.attributes) {
      sums(world, attribute, attacker);
    }
    if (world.months == 12) {
      crosses(world, publisher, attacker);
    }
    return attacker.recovered();
  }

  private static void sums(World world, Attribute attribute, Attacker attacker) {
    for (String code : attribute.codes()) {
      for (int quarter = 0; quarter < world.months / 3; quarter++) {
        int first = quarter * 3;
        attacker.addUp(
            List.of("m" + first + code, "m" + (first + 1) + code, "m" + (first + 2) + code),
            "q" + quarter + code);
      }
      if (world.months == 12) {
        attacker.addUp(List.of("q0" + code, "q1" + code, "q2" + code, "q3" + code), "y" + code);
      }
    }
    if (!attribute.several()) {
      for (int month = 0; month < world.months; month++) {
        int at = month;
        attacker.addUp(
            attribute.codes().stream().map(code -> "m" + at + code).toList(), world.total(month));
      }
    }
  }

  private static void crosses(World world, Publisher publisher, Attacker attacker) {
    for (Attribute rows : world.attributes) {
      for (Attribute columns : world.attributes) {
        if (rows.name().compareTo(columns.name()) < 0) {
          publisher
              .cross(world, rows, columns)
              .ifPresent(cells -> cross(rows, columns, cells, attacker));
        }
      }
    }
  }

  private static void cross(
      Attribute rows, Attribute columns, Map<String, Map<String, Count>> cells, Attacker attacker) {
    cells.forEach(
        (row, line) -> line.forEach((column, count) -> attacker.see(row + "x" + column, count)));
    if (!columns.several()) {
      for (String row : rows.codes()) {
        attacker.addUp(
            columns.codes().stream().map(column -> row + "x" + column).toList(), "y" + row);
      }
    }
    if (!rows.several()) {
      for (String column : columns.codes()) {
        attacker.addUp(rows.codes().stream().map(row -> row + "x" + column).toList(), "y" + column);
      }
    }
  }

  /** As the server does it. */
  private static final class AsItIs implements Publisher {
    private final Map<String, PublishedYear> years = new HashMap<>();

    @Override
    public Optional<Map<String, Count>> told(World world, Attribute attribute, String period) {
      if (attribute.open()) {
        return Optional.of(counts(world, attribute, period, Set.of()));
      }
      PublishedYear year =
          years.computeIfAbsent(
              attribute.name(),
              name -> new PublishedYear(attribute.codes(), world.byMonth(attribute), THRESHOLD));
      return switch (period.charAt(0)) {
        case 'm' -> year.month(number(period) + 1);
        case 'q' -> year.quarter(number(period) + 1);
        default -> year.year();
      };
    }

    @Override
    public Optional<Map<String, Map<String, Count>>> cross(
        World world, Attribute rows, Attribute columns) {
      return new PublishedCross(
              new PublishedCross.Codes(rows.codes(), columns.codes()),
              world.cross(rows, columns),
              hidden(world, rows),
              hidden(world, columns),
              THRESHOLD)
          .cells();
    }

    private Set<String> hidden(World world, Attribute attribute) {
      Set<String> hidden = new HashSet<>();
      told(world, attribute, "y")
          .orElseThrow()
          .forEach((code, count) -> {
            if (count instanceof Count.Hidden) {
              hidden.add(code);
            }
          });
      return hidden;
    }
  }

  private static int number(String period) {
    return Integer.parseInt(period.substring(1));
  }

  private static Map<String, Long> row(World world, Attribute attribute, String period) {
    List<Map<String, Long>> byMonth = world.byMonth(attribute);
    int first =
        switch (period.charAt(0)) {
          case 'm' -> number(period);
          case 'q' -> number(period) * 3;
          default -> 0;
        };
    int last =
        switch (period.charAt(0)) {
          case 'm' -> first;
          case 'q' -> first + 2;
          default -> 11;
        };
    Map<String, Long> row = new HashMap<>();
    attribute.codes().forEach(code -> row.put(code, 0L));
    for (Map<String, Long> month : byMonth.subList(first, last + 1)) {
      month.forEach((code, count) -> row.merge(code, count, Long::sum));
    }
    return row;
  }

  private static Map<String, Count> counts(
      World world, Attribute attribute, String period, Set<String> hidden) {
    Map<String, Count> counts = new HashMap<>();
    row(world, attribute, period)
        .forEach((code, number) -> counts.put(code, Count.of(number, hidden.contains(code))));
    return counts;
  }

  /** Planted: keeps back what is small, and nothing with it. */
  private static final class SmallOnly implements Publisher {
    @Override
    public Optional<Map<String, Count>> told(World world, Attribute attribute, String period) {
      Set<String> hidden = new HashSet<>();
      if (!attribute.open()) {
        row(world, attribute, period)
            .forEach((code, number) -> {
              if (THRESHOLD.isSmall(number)) {
                hidden.add(code);
              }
            });
      }
      return Optional.of(counts(world, attribute, period, hidden));
    }

    @Override
    public Optional<Map<String, Map<String, Count>>> cross(
        World world, Attribute rows, Attribute columns) {
      Map<String, Map<String, Count>> cells = new HashMap<>();
      Map<String, Map<String, Long>> counts = world.cross(rows, columns);
      for (String row : rows.codes()) {
        for (String column : columns.codes()) {
          long number = counts.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
          cells
              .computeIfAbsent(row, r -> new HashMap<>())
              .put(column, Count.of(number, THRESHOLD.isSmall(number)));
        }
      }
      return Optional.of(cells);
    }
  }

  /** Planted: every period is safe alone, and no two tables are looked at together. */
  private static final class EachPeriodAlone implements Publisher {
    @Override
    public Optional<Map<String, Count>> told(World world, Attribute attribute, String period) {
      Map<String, Long> row = row(world, attribute, period);
      return Optional.of(
          counts(world, attribute, period, attribute.open() ? Set.of() : THRESHOLD.hidden(row)));
    }

    @Override
    public Optional<Map<String, Map<String, Count>>> cross(
        World world, Attribute rows, Attribute columns) {
      return Optional.empty();
    }
  }
}
