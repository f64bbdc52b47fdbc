package fi.tagi.server.statistics.export;

import fi.tagi.server.statistics.report.NumbersView;
import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.tally.Numbers;
import java.util.stream.Stream;

/** Numbers as cells. */
final class LongCells {
  private LongCells() {}

  /** A number that is measured, or that there is nothing to measure. */
  static Cell measured(long number) {
    return number == Numbers.NONE ? Cell.NOTHING : Cell.of(number);
  }

  /** In the order of the columns of {@link ReportTables}. */
  static Stream<Cell> of(NumbersView n) {
    return Stream.of(
        Cell.of(n.arrivals()),
        Cell.of(n.answered()),
        Cell.of(n.talking()),
        Cell.of(n.abandoned()),
        Cell.of(n.shortAbandons()),
        Cell.of(n.unserved()),
        Cell.of(n.waiting()),
        Cell.of(n.turnedAway()),
        measured(n.medianAnswerSeconds()),
        measured(n.p90AnswerSeconds()),
        measured(n.longestWaitSeconds()),
        measured(n.medianResponseSeconds()),
        measured(n.p90ResponseSeconds()),
        measured(n.medianConversationSeconds()),
        measured(n.p90ConversationSeconds()),
        measured(n.medianHandleSeconds()),
        measured(n.p90HandleSeconds()),
        Cell.of(n.withinPromise()),
        measured(n.serviceLevelPercent()),
        Cell.of(n.releases()),
        Cell.of(n.coded()),
        Cell.of(n.corrected()));
  }
}
