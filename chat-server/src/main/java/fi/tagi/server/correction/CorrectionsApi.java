package fi.tagi.server.correction;

import fi.tagi.server.codes.CodeDefinitions;
import fi.tagi.server.codes.CodingFault;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.rule.CorrectionRules;
import fi.tagi.server.contact.rule.CorrectionRules.Answer;
import fi.tagi.server.correction.CorrectionJson.Correction;
import fi.tagi.server.correction.CorrectionJson.History;
import fi.tagi.server.correction.CorrectionJson.Page;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.calendar.WallClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Closed contacts and the corrections of their codings over HTTP. A responder sees and corrects
 * those that were theirs to code; a manager any.
 */
public final class CorrectionsApi {
  private static final Response NO_LINE = Response.error(404, "no_line");
  private static final Response NO_CONTACT = Response.error(404, "no_contact");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final Corrections corrections;
  private final ClosedContacts closed;
  private final CodeDefinitions codes;
  private final People people;
  private final InstantSource clock;

  /**
   * Who people are.
   *
   * @param isManager whether an account manages now
   * @param aliases the names by which colleagues know each other
   * @param lines the lines, in whose zones days are
   */
  public record People(Predicate<UUID> isManager, Function<UUID, String> aliases, Lines lines) {}

  /** The routes over these. */
  public CorrectionsApi(
      Corrections corrections,
      ClosedContacts closed,
      CodeDefinitions codes,
      People people,
      InstantSource clock) {
    this.corrections = corrections;
    this.closed = closed;
    this.codes = codes;
    this.people = people;
    this.clock = clock;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/me/contacts", this::own),
        new Route("GET", "/v1/contacts", this::ofADay),
        new Route("GET", "/v1/contacts/{contact}/coding", this::history),
        new Route("POST", "/v1/contacts/{contact}/corrections", this::correct));
  }

  private Response own(Request request) throws BadRequest {
    Instant since = clock.instant().minus(CorrectionRules.OWN);
    return Response.json(Page.of(closed.of(request.account(), since, after(request))));
  }

  private Response ofADay(Request request) throws BadRequest {
    LocalDate day = day(request.queryParameter("day"));
    Optional<UUID> after = after(request);
    Optional<Line> line = people.lines().find(request.queryParameter("line"));
    return line.map(known ->
            Response.json(
                Page.of(
                    closed.on(
                        known.code(),
                        new WallClock(known.zone()).first(day.atStartOfDay()),
                        new WallClock(known.zone()).first(day.plusDays(1).atStartOfDay()),
                        after))))
        .orElse(NO_LINE);
  }

  private Response history(Request request) {
    return contact(request)
        .flatMap(corrections::history)
        .filter(history -> maySee(history, request.account()))
        .map(history -> Response.json(shown(history, request.account())))
        .orElse(NO_CONTACT);
  }

  private Response correct(Request request) throws BadRequest {
    UUID me = request.account();
    Optional<UUID> contact = contact(request);
    if (contact.isEmpty()) {
      return NO_CONTACT;
    }
    Corrected correction = request.body(Correction.class).by(me);
    Optional<CodingFault> fault = codes.check(correction.coding());
    if (fault.isPresent()) {
      throw new BadRequest("coding: " + fault.get().name().toLowerCase(Locale.ROOT));
    }
    Answer answer = corrections.correct(contact.get(), correction, people.isManager().test(me));
    return switch (answer) {
      case DONE -> Response.json(shown(contact.get(), me));
      case STALE -> CorrectionJson.stale(shown(contact.get(), me));
      case UNKNOWN_CONTACT, NOT_OWN, NOT_CODED -> NO_CONTACT;
      case TOO_LATE -> Response.error(409, "too_late");
    };
  }

  private History shown(UUID contact, UUID account) {
    return shown(corrections.history(contact).orElseThrow(), account);
  }

  private History shown(CodingHistory history, UUID account) {
    boolean isInTime =
        history
            .contact()
            .course()
            .closedAt()
            .filter(at -> clock.instant().isBefore(at.plus(CorrectionRules.OWN)))
            .isPresent();
    boolean isOwn = history.holder().equals(account) && isInTime;
    return History.of(history, isOwn || people.isManager().test(account), people.aliases());
  }

  private boolean maySee(CodingHistory history, UUID account) {
    return history.holder().equals(account) || people.isManager().test(account);
  }

  private static Optional<UUID> contact(Request request) {
    return id(request.parameter("contact"));
  }

  private static Optional<UUID> after(Request request) throws BadRequest {
    String after = request.query().getOrDefault("after", "");
    Optional<UUID> contact = id(after);
    if (contact.isEmpty() && !after.isEmpty()) {
      throw new BadRequest("after: not_a_contact");
    }
    return contact;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(String text) throws BadRequest {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(FIRST) || day.isAfter(LAST)) {
        throw new BadRequest("day: out_of_range");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new BadRequest("day: not_a_date");
    }
  }
}
