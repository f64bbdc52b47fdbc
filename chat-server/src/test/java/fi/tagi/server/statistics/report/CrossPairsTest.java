package fi.tagi.server.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.statistics.report.Cross.CrossRow;
import fi.tagi.server.statistics.tally.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossPairsTest {
  private final List<String> asked = new ArrayList<>();

  /**
   * What is told of the levels by role; of the pairs before it a part is, of those after it all.
   */
  private Cross report(Attribute rows, Attribute columns, Map<String, List<Long>> told) {
    String pair = rows.code() + "," + columns.code();
    asked.add(pair);
    List<Long> counts = told.getOrDefault(pair, List.of());
    return new Cross(
        "nuoret",
        "2026",
        !counts.isEmpty(),
        counts.isEmpty() ? "too_few" : "",
        rows.code(),
        columns.code(),
        List.of(),
        List.of(new CrossRow("code", counts)));
  }

  private String first(Map<String, List<Long>> told) {
    Cross cross = CrossPairs.first((rows, columns) -> report(rows, columns, told));
    return cross.rows() + "," + cross.columns();
  }

  @Test
  void whatIsAskedMostOftenIsShownWhereItTellsSomething() {
    assertThat(first(Map.of("theme,level", List.of(7L, 0L, -1L)))).isEqualTo("theme,level");
    assertThat(asked).containsExactly("theme,level");
  }

  @Test
  void elseTheFirstThatShowsAtLeastAsMuchAsItKeepsBack() {
    Map<String, List<Long>> told =
        Map.of(
            "theme,level", List.of(-1L, -1L, 9L),
            "age_band,level", List.of(-1L, 0L, 0L),
            "level,role", List.of(8L, 6L, -1L, -1L),
            "who,role", List.of(30L, 20L));
    assertThat(first(told)).isEqualTo("level,role");
    assertThat(asked).doesNotContain("who,role");
  }

  @Test
  void andTheFirstOfAllWhereNothingDoes() {
    assertThat(first(Map.of())).isEqualTo("theme,level");
    assertThat(first(Map.of("theme,level", List.of(0L, 0L)))).isEqualTo("theme,level");
  }
}
