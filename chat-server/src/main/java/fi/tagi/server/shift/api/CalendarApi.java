package fi.tagi.server.shift.api;

import fi.tagi.protocol.Language;
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
import fi.tagi.server.shift.feed.Calendar;
import fi.tagi.server.shift.feed.CalendarLinks;
import fi.tagi.server.shift.feed.CalendarLinks.Link;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One's own shifts for a calendar program, and the secret link to them. */
final class CalendarApi {
  private static final Duration BEHIND = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final String PREFIX = "/v1/calendar/";
  private static final String ENDING = ".ics";
  private static final int FILE_MAX = 100;

  private final CalendarLinks links;
  private final ShiftDesk desk;
  private final Lines lines;
  private final Colleagues colleagues;
  private final InstantSource clock;

  /** The routes over these links. */
  CalendarApi(
      CalendarLinks links,
      ShiftDesk desk,
      Lines lines,
      Colleagues colleagues,
      InstantSource clock) {
    this.links = links;
    this.desk = desk;
    this.lines = lines;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** What the gateway serves. */
  List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/me/calendar", this::state),
        new Route("POST", "/v1/me/calendar", this::make),
        new Route("POST", "/v1/me/calendar/revoke", this::revoke),
        new Route("GET", PREFIX + "{file}", this::calendar));
  }

  /** Whether there is a link, and since when; {@code since} is empty when there is none. */
  record LinkState(boolean made, String since) {}

  /** In which language the calendar is to be. */
  record NewLink(Language language) {}

  /** The path of a new link; it cannot be shown again. */
  record LinkMade(String path) {}

  private Response state(Request request) {
    Optional<Instant> since = links.madeAt(request.account());
    return Response.json(new LinkState(since.isPresent(), since.map(Instant::toString).orElse("")));
  }

  private Response make(Request request) throws BadRequest {
    Language language = request.body(NewLink.class).language();
    String token = links.make(request.account(), language);
    return Response.json(new LinkMade(PREFIX + token + ENDING));
  }

  private Response revoke(Request request) {
    links.revoke(request.account());
    return Response.done();
  }

  /** Whoever does not answer any more has no calendar: as if the link were not there. */
  private Response calendar(Request request) {
    String file = request.parameter("file");
    Optional<Link> link =
        file.endsWith(ENDING) && file.length() <= FILE_MAX
            ? links.find(file.substring(0, file.length() - ENDING.length()))
            : Optional.empty();
    return link.filter(found -> colleagues.find(found.responder()).isPresent())
        .map(this::calendar)
        .orElseGet(() -> Response.error(404, "no_calendar"));
  }

  private Response calendar(Link link) {
    Instant now = clock.instant();
    List<Occurrence> shifts =
        desk.during(new Times(now.minus(BEHIND), now.plus(AHEAD))).stream()
            .map(Seen::at)
            .filter(one -> one.holding().isOf(link.responder()))
            .toList();
    String text = Calendar.of(shifts, link.language(), code -> name(code, link.language()), now);
    return Response.text("text/calendar", text).with("Cache-Control", "private, max-age=300");
  }

  private String name(String line, Language language) {
    return lines.find(line).map(known -> known.name(language)).orElse(line);
  }
}
