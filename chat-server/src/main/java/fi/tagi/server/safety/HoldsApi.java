package fi.tagi.server.safety;

import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.rule.SafetyRules;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.roster.Aliases;
import fi.tagi.server.transcript.Transcript;
import java.util.List;
import java.util.UUID;

/** The holds over HTTP, for managers. */
public final class HoldsApi {
  private final Holds holds;
  private final Aliases aliases;

  /** The routes over these holds. */
  public HoldsApi(Holds holds, Aliases aliases) {
    this.holds = holds;
    this.aliases = aliases;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/holds", this::all),
        new Route("GET", "/v1/lines/{line}/keepable", this::keepable),
        new Route("PUT", "/v1/holds/{contact}", this::place),
        new Route("POST", "/v1/holds/{contact}/lift", this::lift),
        new Route("POST", "/v1/holds/{contact}/open", this::open));
  }

  private Response all(Request request) {
    return Response.json(holds.keeping().stream().map(this::row).toList());
  }

  private Response keepable(Request request) {
    return Response.json(
        holds.keepable(request.parameter("line")).stream()
            .map(one ->
                new Candidate(
                    one.contact(),
                    one.state(),
                    one.arrivedAt().toString(),
                    one.holder().map(aliases::of).orElse("")))
            .toList());
  }

  private Row row(Hold hold) {
    return new Row(
        hold.contact(),
        hold.line(),
        aliases.of(hold.by()),
        hold.reason(),
        hold.placedAt().toString(),
        hold.until().toString(),
        hold.closed());
  }

  private Response place(Request request) throws BadRequest {
    Wanted wanted = request.body(Wanted.class);
    if (wanted.days() < 1 || wanted.days() > SafetyRules.HOLD_DAYS_MAX) {
      throw new BadRequest("days: out_of_range");
    }
    HoldPlaced hold = new HoldPlaced(request.account(), reason(wanted.reason()), wanted.days());
    return answer(holds.place(contact(request), hold, true));
  }

  private Response lift(Request request) throws BadRequest {
    return answer(holds.lift(contact(request), request.account(), true));
  }

  private Response open(Request request) throws BadRequest {
    long after = request.body(Opening.class).after();
    return holds
        .open(contact(request), request.account(), after)
        .map(messages -> Response.json(new Words(messages.stream().map(this::word).toList())))
        .orElseGet(() -> Response.error(404, "not_kept"));
  }

  private Word word(Transcript.Message message) {
    String author =
        switch (message.words().writer()) {
          case Transcript.Writer.Visitor _ -> "";
          case Transcript.Writer.Responder responder -> aliases.of(responder.id());
        };
    return new Word(
        message.stored().seq(), message.stored().at().toString(), author, message.words().text());
  }

  private static Response answer(Verdict verdict) {
    return switch (verdict) {
      case DONE -> Response.done();
      case UNKNOWN_CONTACT -> Response.error(404, "unknown_contact");
      case OVER -> Response.error(409, "over");
      case NOT_HOLDER, WRONG_STATE, PAUSED -> Response.error(409, "held_already");
    };
  }

  private static UUID contact(Request request) throws BadRequest {
    try {
      return UUID.fromString(request.parameter("contact"));
    } catch (IllegalArgumentException e) {
      throw new BadRequest("contact: not_an_id");
    }
  }

  private static HoldPlaced.Reason reason(String code) throws BadRequest {
    for (HoldPlaced.Reason reason : HoldPlaced.Reason.values()) {
      if (Holds.code(reason).equals(code)) {
        return reason;
      }
    }
    throw new BadRequest("reason: unknown_code");
  }

  /**
   * A hold that is wanted.
   *
   * @param reason a code
   * @param days for how many times 24 hours
   */
  record Wanted(String reason, int days) {}

  /**
   * Which words are wanted.
   *
   * @param after the position of the last one that is here; 0 for none
   */
  record Opening(long after) {}

  /**
   * A page of words; the next one is after the position of the last.
   *
   * @param messages in their order; none when there are no more
   */
  record Words(List<Word> messages) {}

  /**
   * A message as JSON.
   *
   * @param author the alias of the responder who wrote it; empty for the visitor
   */
  record Word(long seq, String at, String author, String text) {}

  /**
   * A contact that may be kept, as JSON.
   *
   * @param by the alias of whoever holds it, or held it last; empty for nobody
   */
  record Candidate(UUID contact, String state, String arrivedAt, String by) {}

  /**
   * A hold as JSON.
   *
   * @param by the alias of who wants it
   * @param closed whether nothing but the hold keeps the words
   */
  record Row(
      UUID contact,
      String line,
      String by,
      String reason,
      String placedAt,
      String until,
      boolean closed) {}
}
