package fi.tagi.server.statistics.report;

import fi.tagi.server.statistics.tally.Attribute;
import java.util.List;
import java.util.function.BiFunction;

/** Which two attributes are shown to whoever has not chosen any. */
final class CrossPairs {
  /** What is asked most often comes first; the fewer codes, the more is left to tell. */
  private static final List<Pair> IN_ORDER =
      List.of(
          new Pair(Attribute.THEME, Attribute.LEVEL),
          new Pair(Attribute.REFERRAL, Attribute.LEVEL),
          new Pair(Attribute.AGE_BAND, Attribute.LEVEL),
          new Pair(Attribute.THEME, Attribute.ROLE),
          new Pair(Attribute.LEVEL, Attribute.ROLE),
          new Pair(Attribute.WHO, Attribute.ROLE));

  private CrossPairs() {}

  private record Pair(Attribute rows, Attribute columns) {}

  /**
   * The first table that shows at least as many counts as it keeps back; the first of all when none
   * does. Only what anybody may see decides, so that the choice gives nothing away.
   */
  static Cross first(BiFunction<Attribute, Attribute, Cross> report) {
    Cross first = report.apply(IN_ORDER.getFirst().rows(), IN_ORDER.getFirst().columns());
    if (tells(first)) {
      return first;
    }
    return IN_ORDER.stream()
        .skip(1)
        .map(pair -> report.apply(pair.rows(), pair.columns()))
        .filter(CrossPairs::tells)
        .findFirst()
        .orElse(first);
  }

  private static boolean tells(Cross cross) {
    List<Long> counts = cross.cells().stream().flatMap(row -> row.counts().stream()).toList();
    long shown = counts.stream().filter(count -> count > 0).count();
    return shown > 0 && shown >= counts.stream().filter(count -> count < 0).count();
  }
}
