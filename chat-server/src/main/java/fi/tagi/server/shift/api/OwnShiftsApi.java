package fi.tagi.server.shift.api;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.book.Colleagues;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.book.ShiftDesk.Seen;
import fi.tagi.server.shift.book.Trading;
import fi.tagi.server.shift.book.Trading.Named;
import fi.tagi.server.shift.rule.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One's own shifts over HTTP, for responders: taking, giving back, swapping. */
final class OwnShiftsApi {
  private static final Duration AHEAD = Duration.ofDays(56);
  private static final String ONE = "/v1/me/shifts/{shift}/{date}";

  private final ShiftDesk desk;
  private final Trading trading;
  private final Lines lines;
  private final Colleagues colleagues;
  private final InstantSource clock;

  /** The routes over this desk. */
  OwnShiftsApi(ShiftDesk desk, Lines lines, Colleagues colleagues, InstantSource clock) {
    this.desk = desk;
    this.trading = desk.trading();
    this.lines = lines;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** What the gateway serves. */
  List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/me/shifts", this::own),
        new Route("POST", ONE + "/take", this::take),
        new Route("POST", ONE + "/give-back", this::giveBack),
        new Route("POST", ONE + "/offer", this::offer),
        new Route("POST", ONE + "/withdraw", this::withdraw),
        new Route("POST", ONE + "/accept", this::accept),
        new Route("POST", ONE + "/decline", this::decline));
  }

  /** To whom a shift is offered, and what for: a shift and its date, or both empty. */
  record NewOffer(UUID offer, UUID to, String wantedShift, String wantedDate) {

    private Optional<Named> wanted() throws BadRequest {
      if (wantedShift.isEmpty() && wantedDate.isEmpty()) {
        return Optional.empty();
      }
      Asked asked = new Asked();
      UUID shift = asked.id(wantedShift, "wantedShift");
      LocalDate date = asked.date(wantedDate, "wantedDate");
      asked.refuseIfAny();
      return Optional.of(new Named(shift, date));
    }
  }

  /** Which offer. */
  record ThatOffer(UUID offer) {}

  private Response own(Request request) {
    Instant now = clock.instant();
    List<Occurrence> shifts =
        desk.during(new Times(now, now.plus(AHEAD))).stream().map(Seen::at).toList();
    return Response.json(OwnShifts.of(lines, colleagues, request.account(), shifts, now));
  }

  private Response take(Request request) throws BadRequest {
    Named one = named(request);
    return told(trading.take(one.shift(), one.date(), request.account()));
  }

  private Response giveBack(Request request) throws BadRequest {
    Named one = named(request);
    return told(trading.giveBack(one.shift(), one.date(), request.account()));
  }

  private Response offer(Request request) throws BadRequest {
    NewOffer form = request.body(NewOffer.class);
    return told(
        trading.offer(named(request), request.account(), form.offer(), form.to(), form.wanted()));
  }

  private Response withdraw(Request request) throws BadRequest {
    return told(trading.withdraw(named(request), offerOf(request), request.account()));
  }

  private Response accept(Request request) throws BadRequest {
    return told(trading.accept(named(request), offerOf(request), request.account()));
  }

  private Response decline(Request request) throws BadRequest {
    return told(trading.decline(named(request), offerOf(request), request.account()));
  }

  private Response told(Answer answer) {
    return Answers.of(answer, colleagues::alias);
  }

  private static UUID offerOf(Request request) throws BadRequest {
    return request.body(ThatOffer.class).offer();
  }

  private static Named named(Request request) throws BadRequest {
    return new Named(ShiftsApi.shift(request), ShiftsApi.date(request));
  }
}
