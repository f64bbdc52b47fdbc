package fi.tagi.server.shift.book;

import fi.tagi.server.database.Atomically;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.Times;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The desk every wish about a shift goes through, and every question whose answer must be what is
 * stored. Every method may block, and throws {@link fi.tagi.server.database.StorageAway} when the
 * database does not answer.
 */
public final class ShiftDesk {
  private final ShiftBook book;
  private final Lines lines;
  private final Writing writing;
  private final Planning planning;
  private final Trading trading;

  /** A desk over this book. */
  public ShiftDesk(
      ShiftBook book,
      Lines lines,
      Colleagues colleagues,
      Atomically transaction,
      InstantSource clock) {
    this.book = book;
    this.lines = lines;
    this.writing = new Writing(book, lines, transaction, clock);
    this.planning = new Planning(writing, lines, colleagues);
    this.trading = new Trading(writing, colleagues);
  }

  /** What managers do. */
  public Planning planning() {
    return planning;
  }

  /** What responders do. */
  public Trading trading() {
    return trading;
  }

  /** Calls the listener after each change by way of this desk, on the thread that made it. */
  public void onChange(Runnable listener) {
    writing.onChange(listener);
  }

  /**
   * A shift on one of its dates.
   *
   * @param shift all of it
   * @param at it on that date
   */
  public record Seen(Shift shift, Occurrence at) {}

  /** The shifts of all lines that meet these times, in order. */
  public List<Seen> during(Times times) {
    return book.since(dayBefore(times)).stream()
        .flatMap(shift -> of(shift, times, lines))
        .sorted(Comparator.comparing(Seen::at, Occurrence.IN_ORDER))
        .toList();
  }

  /** A day on which nothing begins that meets these times, in whatever zone; nor on any before. */
  static LocalDate dayBefore(Times times) {
    return times.from().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(3);
  }

  static Stream<Seen> of(Shift shift, Times times, Lines lines) {
    Optional<WallClock> clock = lines.find(shift.line()).map(Line::zone).map(WallClock::new);
    return clock.stream()
        .flatMap(wall -> shift.during(times, wall).stream())
        .map(at -> new Seen(shift, at));
  }
}
