package fi.tagi.server.guidance;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.codes.CodeDefinitions;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.guidance.SqlGuidance.Kind;
import fi.tagi.server.guidance.SqlGuidance.Owner;
import fi.tagi.server.guidance.SqlGuidance.Stored;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Lines;
import java.util.List;
import java.util.Optional;

/**
 * The directories and replies over HTTP. A refusal names the path of each fault, as {@code
 * referrals[2].link: not_a_link}.
 */
public final class GuidanceApi {
  private static final Response NO_LINE = Response.error(404, "unknown_line");

  private final SqlGuidance documents;
  private final AuditTrail trail;
  private final CodeDefinitions codes;
  private final Lines lines;

  /** The routes over these documents. */
  public GuidanceApi(SqlGuidance documents, AuditTrail trail, CodeDefinitions codes, Lines lines) {
    this.documents = documents;
    this.trail = trail;
    this.codes = codes;
    this.lines = lines;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/lines/{line}/referrals", this::referrals),
        new Route("PUT", "/v1/lines/{line}/referrals", this::saveReferrals),
        new Route("GET", "/v1/lines/{line}/replies", this::lineReplies),
        new Route("PUT", "/v1/lines/{line}/replies", this::saveLineReplies),
        new Route("GET", "/v1/me/replies", request -> replies(own(request))),
        new Route("PUT", "/v1/me/replies", this::saveOwnReplies));
  }

  private Response referrals(Request request) throws BadRequest {
    String line = Practice.practised(request.parameter("line"));
    return lines.find(line).isEmpty() ? NO_LINE : Response.json(directory(line));
  }

  private Directory directory(String line) throws BadRequest {
    Optional<Stored> stored = documents.find(Owner.line(line), Kind.REFERRALS);
    return stored.isEmpty()
        ? Directory.shipped()
        : new Directory(stored.get().edition(), List.of(read(stored.get(), Referral[].class)));
  }

  private Response saveReferrals(Request request) throws BadRequest {
    String line = request.parameter("line");
    Directory next = request.body(Directory.class);
    if (lines.find(line).isEmpty()) {
      return NO_LINE;
    }
    GuidanceRules.check(next, codes.newest());
    Directory before = directory(line);
    return saved(
        next.edition(),
        documents.save(
            Owner.line(line),
            Kind.REFERRALS,
            next.edition(),
            json(next.referrals()),
            record(
                request,
                AuditKind.REFERRALS_CHANGED,
                differing(before.edition(), before.referrals(), next.referrals()),
                differing(next.edition() + 1, next.referrals(), before.referrals()))));
  }

  private Response lineReplies(Request request) throws BadRequest {
    String line = Practice.practised(request.parameter("line"));
    return lines.find(line).isEmpty() ? NO_LINE : replies(Owner.line(line));
  }

  private Response saveLineReplies(Request request) throws BadRequest {
    String line = request.parameter("line");
    Replies next = request.body(Replies.class);
    if (lines.find(line).isEmpty()) {
      return NO_LINE;
    }
    Replies before = repliesOf(Owner.line(line));
    return save(
        Owner.line(line),
        next,
        record(
            request,
            AuditKind.REPLIES_CHANGED,
            differing(before.edition(), before.replies(), next.replies()),
            differing(next.edition() + 1, next.replies(), before.replies())));
  }

  private Response saveOwnReplies(Request request) throws BadRequest {
    return save(own(request), request.body(Replies.class), () -> {});
  }

  private Response save(Owner owner, Replies next, Runnable also) throws BadRequest {
    GuidanceRules.check(next);
    String body = json(next.replies());
    return saved(next.edition(), documents.save(owner, Kind.REPLIES, next.edition(), body, also));
  }

  private Response replies(Owner owner) throws BadRequest {
    return Response.json(repliesOf(owner));
  }

  private Replies repliesOf(Owner owner) throws BadRequest {
    Optional<Stored> stored = documents.find(owner, Kind.REPLIES);
    return stored.isEmpty()
        ? Replies.NONE
        : new Replies(stored.get().edition(), List.of(read(stored.get(), Replies.Reply[].class)));
  }

  private Runnable record(Request request, AuditKind kind, String before, String after) {
    Actor by = Actor.account(request.account());
    String line = request.parameter("line");
    return () -> trail.record(by, new AuditTrail.Change(kind, line, before, after));
  }

  /** Of one side what the other has otherwise. */
  private static String differing(int edition, List<?> one, List<?> other) {
    return json(new Side(edition, one.stream().filter(entry -> !other.contains(entry)).toList()));
  }

  private static Owner own(Request request) {
    return Owner.account(request.account());
  }

  private static Response saved(int edition, boolean done) {
    return done ? Response.json(new Saved(edition + 1)) : Response.error(409, "stale");
  }

  private static <T> T read(Stored stored, Class<T> type) throws BadRequest {
    return Json.read(stored.body().getBytes(UTF_8), type);
  }

  private static String json(Object value) {
    return new String(Json.write(value), UTF_8);
  }

  /**
   * One side of a change, as the audit trail has it.
   *
   * @param edition which edition
   * @param entries whatever of it is otherwise in the other
   */
  record Side(int edition, List<?> entries) {}

  /**
   * It is stored.
   *
   * @param edition the one it is now
   */
  record Saved(int edition) {}
}
