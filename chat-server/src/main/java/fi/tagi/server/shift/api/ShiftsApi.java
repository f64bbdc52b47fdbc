package fi.tagi.server.shift.api;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.api.PlanForms.AsSeen;
import fi.tagi.server.shift.api.PlanForms.NewPlan;
import fi.tagi.server.shift.api.PlanForms.NewShift;
import fi.tagi.server.shift.api.PlanForms.NoMore;
import fi.tagi.server.shift.api.PlanForms.OneDate;
import fi.tagi.server.shift.api.ShiftViews.Covered;
import fi.tagi.server.shift.api.ShiftViews.OneShift;
import fi.tagi.server.shift.book.Colleagues;
import fi.tagi.server.shift.book.Planning;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.book.ShiftDesk.Seen;
import fi.tagi.server.shift.coverage.Coverage;
import fi.tagi.server.shift.rule.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Planning over HTTP, for managers. */
final class ShiftsApi {
  private static final Response NO_LINE = Response.error(404, "no_line");

  private final ShiftDesk desk;
  private final Planning planning;
  private final Lines lines;
  private final Colleagues colleagues;
  private final InstantSource clock;

  /** The routes over this desk. */
  ShiftsApi(ShiftDesk desk, Lines lines, Colleagues colleagues, InstantSource clock) {
    this.desk = desk;
    this.planning = desk.planning();
    this.lines = lines;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** What the gateway serves. */
  List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/lines/{line}/shifts", this::all),
        new Route("POST", "/v1/lines/{line}/shifts", this::plan),
        new Route("GET", "/v1/lines/{line}/coverage", this::coverage),
        new Route("PUT", "/v1/shifts/{shift}", this::replan),
        new Route("POST", "/v1/shifts/{shift}/end", this::end),
        new Route("PUT", "/v1/shifts/{shift}/{date}", this::change),
        new Route("POST", "/v1/shifts/{shift}/{date}/cancel", this::cancel));
  }

  private Response all(Request request) throws BadRequest {
    Optional<Line> line = lines.find(request.parameter("line"));
    if (line.isEmpty()) {
      return NO_LINE;
    }
    Times period = Asked.period(request, new WallClock(line.get().zone()));
    Instant now = clock.instant();
    return Response.json(
        during(line.get(), period).stream().map(seen -> OneShift.of(seen, now)).toList());
  }

  private Response coverage(Request request) throws BadRequest {
    Optional<Line> line = lines.find(request.parameter("line"));
    if (line.isEmpty()) {
      return NO_LINE;
    }
    Times period = Asked.period(request, new WallClock(line.get().zone()));
    List<Occurrence> shifts = during(line.get(), period).stream().map(Seen::at).toList();
    Coverage coverage =
        Coverage.of(lines.schedule(line.get().code()), shifts, this::hasSomebody, period);
    return Response.json(Covered.of(coverage));
  }

  private List<Seen> during(Line line, Times period) {
    return desk.during(period).stream()
        .filter(seen -> seen.at().line().equals(line.code()))
        .toList();
  }

  private boolean hasSomebody(Occurrence shift) {
    return shift
        .holding()
        .responder()
        .filter(person -> colleagues.answersAs(person, shift.role()))
        .isPresent();
  }

  private Response plan(Request request) throws BadRequest {
    String line = request.parameter("line");
    NewShift form = request.body(NewShift.class);
    return lines.find(line).isEmpty()
        ? NO_LINE
        : told(planning.plan(form.shift(), form.planned(line, request.account())));
  }

  private Response replan(Request request) throws BadRequest {
    NewPlan form = request.body(NewPlan.class);
    return told(planning.replan(shift(request), form.version(), form.replanned(request.account())));
  }

  private Response end(Request request) throws BadRequest {
    NoMore form = request.body(NoMore.class);
    Asked asked = new Asked();
    LocalDate from = asked.date(form.from(), "from");
    asked.refuseIfAny();
    return told(planning.end(shift(request), form.version(), from, request.account()));
  }

  private Response change(Request request) throws BadRequest {
    OneDate form = request.body(OneDate.class);
    return told(
        planning.change(
            shift(request), form.version(), form.changed(date(request), request.account())));
  }

  private Response cancel(Request request) throws BadRequest {
    AsSeen form = request.body(AsSeen.class);
    return told(planning.cancel(shift(request), form.version(), date(request), request.account()));
  }

  private Response told(Answer answer) {
    return Answers.of(answer, colleagues::alias);
  }

  static UUID shift(Request request) throws BadRequest {
    Asked asked = new Asked();
    UUID shift = asked.id(request.parameter("shift"), "shift");
    asked.refuseIfAny();
    return shift;
  }

  static LocalDate date(Request request) throws BadRequest {
    Asked asked = new Asked();
    LocalDate date = asked.date(request.parameter("date"), "date");
    asked.refuseIfAny();
    return date;
  }
}
