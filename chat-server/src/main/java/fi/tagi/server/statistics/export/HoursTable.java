package fi.tagi.server.statistics.export;

import fi.tagi.server.statistics.HourCounts;
import fi.tagi.server.statistics.Reports;
import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Column.Kind;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.tally.Counts;
import java.util.List;

/** A row for each local hour of a period, also those in which nobody came. */
final class HoursTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("date", Kind.DATE),
          new Column("hour", Kind.TEXT),
          new Column("arrivals", Kind.COUNT),
          new Column("answered", Kind.COUNT),
          new Column("abandoned", Kind.COUNT),
          new Column("short_abandons", Kind.COUNT),
          new Column("unserved", Kind.COUNT),
          new Column("waiting", Kind.COUNT),
          new Column("talking", Kind.COUNT),
          new Column("turned_away", Kind.COUNT));

  private HoursTable() {}

  static Table of(Reports reports, Asked asked) {
    return new Table(
        "hours",
        COLUMNS,
        taker ->
            reports
                .perHour(asked.line(), asked.from(), asked.to())
                .forEach(hour -> taker.accept(cells(hour))));
  }

  private static List<Cell> cells(HourCounts row) {
    Counts counts = row.counts();
    return List.of(
        Cell.of(row.hour().date()),
        Cell.of(row.hour().label()),
        Cell.of(counts.arrivals()),
        Cell.of(counts.answered()),
        Cell.of(counts.abandoned()),
        Cell.of(counts.shortAbandons()),
        Cell.of(counts.unserved()),
        Cell.of(counts.waiting()),
        Cell.of(counts.talking()),
        Cell.of(counts.turnedAway()));
  }
}
