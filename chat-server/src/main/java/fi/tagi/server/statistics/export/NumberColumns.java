package fi.tagi.server.statistics.export;

import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Column.Kind;
import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Numbers;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The numbers of a period as columns, each with where it comes from. */
final class NumberColumns {
  private static final List<NumberColumn> ALL =
      List.of(
          count("arrivals", Counts::arrivals),
          count("answered", Counts::answered),
          count("talking", Counts::talking),
          count("abandoned", Counts::abandoned),
          count("short_abandons", Counts::shortAbandons),
          count("unserved", Counts::unserved),
          count("waiting", Counts::waiting),
          count("turned_away", Counts::turnedAway),
          seconds("time_to_answer_median", Numbers::medianAnswerSeconds),
          seconds("time_to_answer_p90", Numbers::p90AnswerSeconds),
          seconds("longest_wait", Numbers::longestWaitSeconds),
          seconds("first_response_median", Numbers::medianResponseSeconds),
          seconds("first_response_p90", Numbers::p90ResponseSeconds),
          seconds("conversation_median", Numbers::medianConversationSeconds),
          seconds("conversation_p90", Numbers::p90ConversationSeconds),
          seconds("handle_median", Numbers::medianHandleSeconds),
          seconds("handle_p90", Numbers::p90HandleSeconds),
          new NumberColumn(new Column("within_promise", Kind.COUNT), Numbers::withinPromise),
          new NumberColumn(new Column("service_level", Kind.PERCENT), Numbers::serviceLevelPercent),
          new NumberColumn(new Column("releases", Kind.COUNT), Numbers::releases),
          new NumberColumn(new Column("coded", Kind.COUNT), Numbers::coded),
          new NumberColumn(new Column("corrected", Kind.COUNT), Numbers::corrected));

  private NumberColumns() {}

  private record NumberColumn(Column column, ToLongFunction<Numbers> of) {}

  private static NumberColumn count(String code, ToLongFunction<Counts> of) {
    return new NumberColumn(
        new Column(code, Kind.COUNT), numbers -> of.applyAsLong(numbers.counts()));
  }

  private static NumberColumn seconds(String code, ToLongFunction<Numbers> of) {
    return new NumberColumn(new Column(code, Kind.SECONDS), of);
  }

  /** From left to right. */
  static Stream<Column> columns() {
    return ALL.stream().map(NumberColumn::column);
  }

  /** A cell for each. */
  static Stream<Cell> cells(Numbers numbers) {
    return ALL.stream().map(one -> measured(one.of().applyAsLong(numbers)));
  }

  /** A number that is measured, or that there is nothing to measure; no count is negative. */
  static Cell measured(long number) {
    return number == Numbers.NONE ? Cell.NOTHING : Cell.of(number);
  }
}
