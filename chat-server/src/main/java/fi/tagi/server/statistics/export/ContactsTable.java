package fi.tagi.server.statistics.export;

import fi.tagi.server.schedule.calendar.Hour;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.table.Cell;
import fi.tagi.server.statistics.table.Column;
import fi.tagi.server.statistics.table.Column.Kind;
import fi.tagi.server.statistics.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row for each contact of a period, by arrival. Beside no contact stands anything that was coded
 * or that the visitor chose: no site, language, topic or age band. So no row needs to be hidden.
 */
final class ContactsTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("line", Kind.TEXT),
          new Column("date", Kind.DATE),
          new Column("hour", Kind.TEXT),
          new Column("outcome", Kind.TEXT),
          new Column("role", Kind.TEXT),
          new Column("time_to_answer", Kind.SECONDS),
          new Column("first_response", Kind.SECONDS),
          new Column("conversation", Kind.SECONDS),
          new Column("handle", Kind.SECONDS),
          new Column("releases", Kind.COUNT));

  private ContactsTable() {}

  static Table of(SqlContactRows contacts, Asked asked, Definitions definitions) {
    WallClock clock = new WallClock(asked.line().zone());
    Cell line = Cell.of(asked.line().code());
    return new Table(
        "contacts",
        COLUMNS,
        taker -> {
          Hours hours = new Hours(clock);
          contacts.each(
              asked.line().code(),
              clock.startOf(asked.from()),
              clock.startOf(asked.to().plusDays(1)),
              fact ->
                  taker.accept(cells(line, hours.of(fact.times().arrived()), fact, definitions)));
        });
  }

  private static List<Cell> cells(Cell line, Hour hour, Fact fact, Definitions definitions) {
    return List.of(
        line,
        Cell.of(hour.date()),
        Cell.of(hour.label()),
        Cell.of(outcome(fact, definitions)),
        Cell.of(fact.role()),
        seconds(fact.timeToAnswer()),
        seconds(fact.firstResponse()),
        seconds(fact.conversation()),
        seconds(fact.handleTime()),
        // Of one that is open nobody has counted them yet.
        fact.times().closed().isPresent() ? Cell.of(fact.releases()) : Cell.NOTHING);
  }

  private static String outcome(Fact fact, Definitions definitions) {
    return fact.isShortAbandon(definitions.shortAbandon())
        ? "short_abandon"
        : fact.standing().name().toLowerCase(Locale.ROOT);
  }

  private static Cell seconds(Optional<Duration> duration) {
    return duration.map(length -> Cell.of(length.toSeconds())).orElse(Cell.NOTHING);
  }

  /** The hours of instants that come in order. */
  private static final class Hours {
    private final WallClock clock;
    private @Nullable Hour current;

    Hours(WallClock clock) {
      this.clock = clock;
    }

    Hour of(Instant at) {
      Hour hour = current;
      if (hour == null || !has(hour, at)) {
        hour =
            clock.hoursOf(clock.dateAt(at)).stream()
                .filter(one -> has(one, at))
                .findFirst()
                .orElseThrow();
        current = hour;
      }
      return hour;
    }

    private static boolean has(Hour hour, Instant at) {
      return !at.isBefore(hour.from()) && at.isBefore(hour.to());
    }
  }
}
