package fi.tagi.server.shift.api;

import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.book.Colleagues;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.feed.CalendarLinks;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The endpoints of shifts: planning, one's own, the calendar. */
public final class ShiftApi {
  private final ShiftsApi planning;
  private final OwnShiftsApi own;
  private final CalendarApi calendar;

  /** Endpoints over these. */
  public ShiftApi(
      ShiftDesk desk,
      Lines lines,
      Colleagues colleagues,
      CalendarLinks links,
      InstantSource clock) {
    this.planning = new ShiftsApi(desk, lines, colleagues, clock);
    this.own = new OwnShiftsApi(desk, lines, colleagues, clock);
    this.calendar = new CalendarApi(links, desk, lines, colleagues, clock);
  }

  /** Every one of them. */
  public List<Route> routes() {
    return Stream.of(planning.routes(), own.routes(), calendar.routes())
        .flatMap(List::stream)
        .toList();
  }
}
